package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.card.FrontMatter;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.findings.ShownPaths;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.PublishedFile;
import io.github.datacard.vocabulary.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where in the descriptor, or else in the card beside it, that stands which the Hub refuses. */
final class RefusedMetadata {
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z_-][\\w -]*)");
    private static final Pattern PLACE = Pattern.compile("\\((\\d+):(\\d+)\\)");

    private final FrontMatter matter;
    private final FaultTexts texts;
    private final ShownPaths paths;

    RefusedMetadata(Library library, FaultTexts texts, ShownPaths paths) {
        this.matter = new FrontMatter(library, FrontMatterKeys.of(library).names());
        this.texts = texts;
        this.paths = paths;
    }

    /** One line for each sentence of the Hub. */
    List<String> lines(Descriptor descriptor, Optional<PublishedFile> card, List<String> said) {
        List<String> lines = new ArrayList<>();
        for (String sentence : said) {
            Matcher key = KEY.matcher(sentence);
            Optional<String> named = key.find() ? Optional.of(key.group(1)) : Optional.empty();
            Optional<Location> field = named.flatMap(name -> field(descriptor, name));
            String where = field.map(place -> paths.of(place.file()) + ":" + place.line())
                    .orElseGet(() -> paths.of(Cards.file(descriptor))
                            + card.flatMap(file -> line(file.text(), named, sentence))
                                    .map(line -> ":" + line)
                                    .orElse(""));
            lines.add(where + ": the Hub says: " + sentence);
        }
        return List.copyOf(lines);
    }

    private Optional<Location> field(Descriptor descriptor, String key) {
        return Stream.concat(texts.field(key).stream(), matter.fields(key).stream())
                .filter(descriptor::has)
                .findFirst()
                .map(descriptor::placeOf);
    }

    private static Optional<Integer> line(String card, Optional<String> key, String sentence) {
        Matcher place = PLACE.matcher(sentence);
        if (place.find()) {
            return Optional.of(Integer.parseInt(place.group(1)) + 1);
        }
        List<String> lines = card.lines().toList();
        for (int at = 0; at < lines.size() && key.isPresent(); at++) {
            if (lines.get(at).startsWith(key.get() + ":")) {
                return Optional.of(at + 1);
            }
        }
        return Optional.empty();
    }
}
