package io.github.datacard.merge;

import io.github.datacard.card.CardLayout;
import io.github.datacard.card.CardLayouts;
import io.github.datacard.card.CardTables;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.text.Nearest;
import io.github.datacard.vocabulary.Library;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts and front-matter keys of cards that a user may name: one that no card has is most likely misspelled. */
public final class KnownParts {
    private static final Pattern LITERAL = Pattern.compile("<@parts\\.part \"([^\"$]+)\"");

    private final NavigableSet<String> keys = new TreeSet<>();
    private final NavigableSet<String> parts = new TreeSet<>();

    /** The parts and keys of the cards that a library makes. */
    public KnownParts(Library library) {
        keys.addAll(FrontMatterKeys.of(library).keys().keySet());
        CardLayouts layouts = new CardLayouts(library);
        Stream.of("classic", "current")
                .flatMap(name -> layouts.named(name).headings().stream())
                .map(CardLayout.Heading::id)
                .forEach(parts::add);
        parts.addAll(CardTables.NAMES);
        Stream.of("card/body.ftlm", "card/regions.ftlm")
                .flatMap(name -> LITERAL.matcher(library.files().read(name)).results())
                .forEach(part -> parts.add(part.group(1)));
    }

    /**
     * Fails on a name that is none of them.
     *
     * @throws DatacardException with the setting and the nearest name
     */
    public void require(MergeOptions wishes) {
        NavigableSet<String> all = new TreeSet<>(keys);
        all.addAll(parts);
        all.add(MergeOptions.ALL);
        require("own", wishes.own(), keys, "front-matter key");
        require("keep", wishes.keep(), all, "part or front-matter key");
        require("drop", wishes.drop(), all, "part or front-matter key");
    }

    private static void require(String setting, Collection<String> names, NavigableSet<String> known, String kind) {
        new TreeSet<>(names)
                .stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                    throw new DatacardException("datacard." + setting + " names the " + kind + " \"" + name
                            + "\", which no card has. "
                            + Nearest.to(name, known)
                                    .map(near -> "Did you mean \"" + near + "\"?")
                                    .orElse("Known are: " + String.join(", ", known) + "."));
                });
    }
}
