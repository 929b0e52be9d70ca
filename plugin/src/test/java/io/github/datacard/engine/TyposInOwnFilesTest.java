package io.github.datacard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.datacard.audit.StudyFigures;
import io.github.datacard.audit.Topics;
import io.github.datacard.croissant.CroissantLinter;
import io.github.datacard.descriptor.ScaffoldRules;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diff.Comparison;
import io.github.datacard.diff.ReleasePolicy;
import io.github.datacard.document.Wording;
import io.github.datacard.exchange.CroissantMerge;
import io.github.datacard.exchange.Formats;
import io.github.datacard.exchange.MappedImporter;
import io.github.datacard.library.ShippedFiles;
import io.github.datacard.merge.CardMaker;
import io.github.datacard.page.PageRenderer;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.takeover.CardImporter;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.testing.Slow;
import io.github.datacard.training.TrainingFile;
import io.github.datacard.training.TrainingSummary;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.yaml.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One wrong character in a key or name of any data file of the library fails with its line and what was meant. */
class TyposInOwnFilesTest {
    private static final Library SHIPPED = Library.open(Optional.empty());

    /** Places whose keys a file chooses by itself, so that they may be any. */
    private static final Pattern CHOSEN = Pattern.compile(
            "conditions|contradictions|expectations|diff/policies|vocabulary(/fields/any)*/fields"
                    + "|vocabulary(/fields/any)+/values|values/values|card/import/front_matter/map"
                    + "|card/front-matter/any/map|card/repairs/renamed|hub/front-matter/(keys|misspelled)"
                    + "|audit/study/bands|audit/topics/topics|publish/texts/keys|croissant/(classes(/any)?|misspelled|unread|unreadable)|croissant-demands/demanded_by|exchange(/.*)?/(keys|object)|exchange/.*/(is|otherwise)(/.*)?");

    private static final TrainingFile NO_MIXTURE = TrainingFile.read(
                    Path.of("src/test/resources/training/none.training-summary.yaml"), new Findings())
            .orElseThrow();

    /** Places whose keys are many of one kind, of which one is enough. */
    private static final Pattern MANY = Pattern.compile(CHOSEN
            + "|card/front-matter|card/repairs/keys|page/scripts|page/messages(\\.de)?(/any)?|overview/envelope");

    /** Places whose texts are shown and name nothing. */
    private static final Pattern FREE = Pattern.compile(
            ".*/example|values/(list|values/.*)|page/messages.*|exchange/.*/(is|otherwise|equals|before|after|attribute)(/.*)?"
                    + "|imports/.*/(files|needs|from|ignores|key|each/.*)|imports/any/(needs|from)|croissant/classes/any/any/of");

    /** Keys whose texts are names of fields, conditions, value lists, tables and the like, or words of a closed set. */
    private static final Set<String> NAMING = Set.of(
            "adds_to",
            "always",
            "amount",
            "answers",
            "as",
            "asks",
            "below",
            "case",
            "code",
            "compute",
            "each",
            "entries",
            "extends",
            "fields",
            "follows",
            "found_when",
            "from",
            "group",
            "head",
            "key",
            "kind",
            "level",
            "list",
            "made",
            "members",
            "mentions",
            "needs",
            "now",
            "nullable",
            "of",
            "only",
            "otherwise",
            "reference",
            "rest",
            "shape",
            "short_for",
            "silent",
            "switch",
            "tables",
            "target",
            "told",
            "type",
            "unless",
            "when");

    @TempDir
    private Path own;

    /**
     * A place for a typo.
     *
     * @param where kind of file and place in it
     * @param file the name of the file
     * @param word the word that is to be misspelled
     */
    record Spot(String where, String file, Node.Scalar word) {
        @Override
        public String toString() {
            return where + " (" + file + ":" + word.location().line() + ")";
        }
    }

    @Slow
    @ParameterizedTest
    @MethodSource("keys")
    void aMisspelledKeyIsNamed(Spot spot) throws IOException {
        assertIsNamed(spot);
    }

    @Slow
    @ParameterizedTest
    @MethodSource("names")
    void aMisspelledNameIsNamed(Spot spot) throws IOException {
        assertIsNamed(spot);
    }

    @Test
    void eachKindOfFileHasPlacesForTypos() {
        assertThat(keys().map(spot -> kind(spot.file())).collect(Collectors.toSet()))
                .isEqualTo(files().map(TyposInOwnFilesTest::kind).collect(Collectors.toSet()));
    }

    @Test
    void copiesOfAllFilesAreFine() throws IOException {
        for (String file : files().toList()) {
            write(file, SHIPPED.files().read(file));
        }
        assertThatCode(this::open).doesNotThrowAnyException();
    }

    private void assertIsNamed(Spot spot) throws IOException {
        int line = spot.word().location().line();
        write(spot.file(), misspelled(SHIPPED.files().read(spot.file()), spot.word()));
        assertThatThrownBy(this::open)
                .isInstanceOf(DatacardException.class)
                .hasMessageContaining(own.resolve(spot.file()) + " is broken on line " + line + ",")
                .hasMessageContaining("Did you mean \"");
    }

    private static String misspelled(String text, Node.Scalar word) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int index = word.location().line() - 1;
        String line = lines.get(index);
        int from = line.indexOf(word.text(), word.location().column() - 1);
        int end = from + word.text().length();
        lines.set(index, line.substring(0, end) + "q" + line.substring(end));
        return String.join("\n", lines) + "\n";
    }

    /** Reads all that the goals read. */
    private void open() {
        Library library = Library.open(Optional.of(own));
        assertThat(library.vocabulary().profiles()).isNotEmpty();
        TemplateEngine templates = new TemplateEngine(library.files());
        assertThat(new CardMaker(library, templates)).isNotNull();
        assertThat(new CardImporter(library)).isNotNull();
        assertThat(Wording.of(library)).isNotNull();
        assertThat(Messages.read(library.files(), "de")).isNotNull();
        assertThat(ScaffoldRules.of(library)).isNotNull();
        assertThat(new Formats(library)).isNotNull();
        assertThat(new PageRenderer(templates, library)).isNotNull();
        assertThat(new CroissantLinter(library)).isNotNull();
        assertThat(MappedImporter.all(library)).isNotEmpty();
        assertThat(new TrainingSummary(library, NO_MIXTURE, Map.of()).documents())
                .isNotEmpty();
        assertThat(new Comparison(library)).isNotNull();
        assertThat(new CroissantMerge(library, new Formats(library))).isNotNull();
        assertThat(FaultTexts.read(library.files(), library.vocabulary().paths()))
                .isNotNull();
        assertThat(Topics.of(library).all()).isNotEmpty();
        assertThat(StudyFigures.of(library).bands()).isNotEmpty();
        assertThat(ReleasePolicy.of(library, List.of("semver"))).isNotNull();
    }

    static Stream<Spot> keys() {
        Map<String, Spot> spots = new LinkedHashMap<>();
        walk((above, where, entry, file) -> {
            if (!CHOSEN.matcher(above).matches()) {
                spots.putIfAbsent(where, new Spot(where, file, entry.key()));
            }
        });
        return spots.values().stream();
    }

    static Stream<Spot> names() {
        Map<String, Spot> spots = new LinkedHashMap<>();
        walk((above, where, entry, file) -> entry.value().items().stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(word -> isName(entry.key().text(), word.text())
                        && !FREE.matcher(where).matches())
                .forEach(word -> spots.putIfAbsent(where, new Spot(where, file, word))));
        return spots.values().stream();
    }

    private static boolean isName(String key, String word) {
        boolean isPath = word.contains(".") && SHIPPED.vocabulary().field(word).isPresent();
        return isPath || NAMING.contains(key) && word.length() > 2 && !word.equals("true");
    }

    private interface Visit {
        void see(String above, String where, Node.Entry entry, String file);
    }

    private static void walk(Visit visit) {
        files().forEach(file -> walk(kind(file), SHIPPED.files().tree(file), file, visit));
    }

    private static void walk(String above, Node node, String file, Visit visit) {
        for (Node item : node.items()) {
            if (item instanceof Node.Mapping mapping && !above.endsWith("/example")) {
                for (Node.Entry entry : mapping.entries()) {
                    boolean many = MANY.matcher(above).matches();
                    String where = above + "/" + (many ? "any" : entry.key().text());
                    visit.see(above, where, entry, file);
                    walk(where, entry.value(), file, visit);
                }
            }
        }
    }

    /** All data files that a team can replace: what the loader of the Hub does, and the SQL of databases, are no matter of theirs. */
    private static Stream<String> files() {
        return ShippedFiles.find().names().stream()
                .filter(name -> name.endsWith(".yaml")
                        && !Set.of("hub/loader.yaml", "dialects.yaml").contains(name));
    }

    /** The folder of files that have one form, or else the name of the file. */
    private static String kind(String file) {
        String folder = file.substring(0, Math.max(0, file.indexOf('/')));
        return Set.of("exchange", "profiles", "rules", "values", "vocabulary").contains(folder)
                ? folder
                : file.replace(".yaml", "");
    }

    private void write(String name, String text) throws IOException {
        Path file = own.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
