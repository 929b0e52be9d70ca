package io.github.datacard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.testing.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages say stands in the file of messages, so that another language needs no other template. */
class TemplateWordsTest {
    private static final Pattern COMMENT = Pattern.compile("<#--.*?-->", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\{(?:\"[^\"]*\"|[^}\"])*+}");
    private static final Pattern DIRECTIVE =
            Pattern.compile("</?[#@](?:\\((?:[^()]|\\([^()]*\\))*+\\)|\"[^\"]*\"|[^>(\"])*+>");
    private static final Pattern SPOKEN = Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.list(Snippets.root().resolve("templates/datacard/page"))) {
            return files.filter(file -> file.toString().contains(".ftl"))
                    .sorted()
                    .toList();
        }
    }

    /** Code that is shown as code is not a text, and neither is a heading that cards of others have. */
    private static final Set<String> SAYS_NOTHING = Set.of("Usage.java", "CardReader.java");

    /** A label or a sentence; names of states and styles begin with a small letter. */
    private static final Pattern TEXT = Pattern.compile("\"\\p{Lu}\\p{L}* [^\"\\n]*\"");

    /** What is said to those who run the program, in the one language of all its messages. */
    private static final Pattern FAILURE = Pattern.compile("new \\w+Exception\\([^;]*;");

    private static final Pattern JAVADOC = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String folder : List.of("audit", "chart", "document", "page")) {
            try (Stream<Path> files = Files.list(Snippets.root()
                    .resolve("plugin/src/main/java/io/github/datacard")
                    .resolve(folder))) {
                files.filter(file -> !SAYS_NOTHING.contains(file.getFileName().toString()))
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void whatMakesPagesSaysNothingOfItsOwn(Path source) throws IOException {
        assertThat(TEXT.matcher(without(FAILURE, without(JAVADOC, Files.readString(source))))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateSaysNothingOfItsOwn(Path template) throws IOException {
        assertThat(words(Files.readString(template))).isEmpty();
    }

    @Test
    void wordsOfATemplateAreFoundInTextAndAttributes() {
        assertThat(words("""
                <#-- No word --><#list all?filter(one -> (one.size > 3)) as one><p class="about" title="Tip ${one}">
                Say ${say("page.skip", one)}<#if one.size gt 2>more</#if></p></#list>
                """)).containsExactly("Tip", "Say", "more");
    }

    private static List<String> words(String template) {
        String html = without(DIRECTIVE, without(VALUE, without(COMMENT, template)));
        Stream<String> spoken = SPOKEN.matcher(html).results().map(attribute -> attribute.group(1));
        return Stream.concat(spoken, Stream.of(without(TAG, html)))
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .toList();
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(" ");
    }
}
