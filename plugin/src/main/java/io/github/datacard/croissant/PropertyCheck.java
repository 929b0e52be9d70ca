package io.github.datacard.croissant;

import io.github.datacard.croissant.CroissantRules.Need;
import io.github.datacard.croissant.CroissantRules.Property;
import io.github.datacard.croissant.CroissantRules.Type;
import io.github.datacard.diagnostic.ReadingRule;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.text.Nearest;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.yaml.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Properties one by one: there, of the right kind, once where once is meant, and spelled as they should be. */
final class PropertyCheck {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?"
                    + "(?:Z|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)?)?");
    private static final Pattern VERSION =
            Pattern.compile("\\d+(?:\\.\\d+){0,2}|\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?");
    private static final Pattern SIZE = Pattern.compile("\\d[\\d.,]*+ ?[A-Za-z]{0,5}");
    private static final Pattern TRUTH_WORD = Pattern.compile("(?:https?://schema\\.org/)?(?:[Tt]rue|[Ff]alse)");
    private static final int SHORT = 50;
    private static final Set<Type> WARNED = EnumSet.of(Type.VERSION, Type.URL, Type.SIZE);

    private final CroissantRules rules;

    PropertyCheck(CroissantRules rules) {
        this.rules = rules;
    }

    /** The properties of an object of a class. */
    void check(Thing thing, String type, Remarks remarks) {
        Map<String, Property> properties = rules.classes().getOrDefault(type, Map.of());
        properties.forEach((name, property) -> {
            boolean blank = property.need().filter(Need.DEMANDED::equals).isPresent() && isBlank(thing, name);
            if (thing.has(name) && !blank) {
                values(thing, name, property, remarks);
            } else {
                property.need().ifPresent(need -> missing(thing, type, name, need, remarks));
            }
        });
        if (type.equals("Dataset")) {
            silent(thing, properties, remarks);
            spelling(thing, properties.keySet(), remarks);
            description(thing, remarks);
        }
    }

    /** A text without characters, which the official library takes for nothing. */
    private static boolean isBlank(Thing thing, String name) {
        return thing.all(name).stream()
                .allMatch(value -> value.isText() && value.text().isBlank());
    }

    /**
     * What is there and says nothing: texts without characters, and empty lists of statements, which vanish when the
     * official library writes the file; of other properties, tools write empty lists.
     */
    private static void silent(Thing dataset, Map<String, Property> properties, Remarks remarks) {
        dataset.members().forEach((name, value) -> {
            boolean statement = name.startsWith("rai:") || name.startsWith("prov:");
            boolean empty = dataset.has(name)
                    ? (statement || properties.containsKey(name)) && isBlank(dataset, name)
                    : statement;
            if (empty
                    || (statement
                            && value instanceof Node.Mapping object
                            && object.entries().isEmpty())) {
                remarks.warning(
                        ReadingRule.CROISSANT_VALUE,
                        dataset.below(value, name),
                        "\"" + name + "\" is there and says nothing",
                        "Answer it, or remove the key.");
            }
        });
    }

    private void spelling(Thing dataset, Set<String> known, Remarks remarks) {
        dataset.members().keySet().stream()
                .filter(written -> !known.contains(written) && !written.startsWith("@"))
                .forEach(written -> Optional.ofNullable(rules.misspelled().get(written))
                        .filter(meant -> !dataset.has(meant))
                        .or(() -> Nearest.certain(written, ofItsLength(written, known)))
                        .ifPresent(meant -> remarks.warning(
                                ReadingRule.CROISSANT_SPELLING,
                                dataset.get(written).orElse(dataset),
                                "No reader of Croissant looks for \"" + written + "\"",
                                dataset.has(meant)
                                        ? "Remove it; \"" + meant + "\" is there."
                                        : "Write \"" + meant + "\".")));
    }

    /** The others cannot be meant, and a file may have a hundred thousand keys. */
    private static List<String> ofItsLength(String written, Set<String> known) {
        return known.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= 1)
                .toList();
    }

    private static void missing(Thing thing, String type, String name, Need need, Remarks remarks) {
        boolean whole = type.equals("Dataset");
        String lack = " has no \"" + name + "\"";
        String message = (whole ? "The dataset" : "The " + type + " \"" + thing.title() + "\"") + lack;
        if (need == Need.DEMANDED) {
            remarks.error(
                    ReadingRule.CROISSANT_MISSING, thing, message, "Add it; the official validator refuses the file.");
        } else {
            boolean wanted = need == Need.WANTED;
            remarks.add(
                    wanted ? Severity.WARNING : Severity.INFO,
                    ReadingRule.CROISSANT_REQUIRED,
                    thing,
                    message,
                    whole ? "it" + lack : message,
                    wanted
                            ? "Add it; the specification demands it."
                            : "Add it; the official validator warns without it.");
        }
    }

    private void values(Thing thing, String name, Property property, Remarks remarks) {
        List<Thing> all = thing.all(name);
        int count = all.size();
        if (property.one() && count > 1) {
            remarks.warning(
                    ReadingRule.CROISSANT_VALUE,
                    thing.get(name).orElse(thing),
                    "\"" + name + "\" has " + count + " values, where one is meant",
                    "Join them to one.");
        }
        for (Thing value : all) {
            if (!fits(value, property)) {
                wrong(value, name, property, remarks);
                if (property.type() != Type.OBJECT) {
                    return;
                }
            }
        }
    }

    private static void wrong(Thing value, String name, Property property, Remarks remarks) {
        String message = value.isObject() && !property.of().isEmpty()
                ? "\"" + name + "\" is "
                        + (value.has("@type")
                                ? "of the type \"" + value.text("@type") + "\""
                                : "an object without a type")
                : "\"" + name + "\" is " + value.node().kind() + said(value);
        String remedy = !property.of().isEmpty()
                ? "Write an object with \"@type\": one of " + String.join(", ", property.of()) + "."
                : "Write " + property.type().says() + ".";
        if (WARNED.contains(property.type())) {
            remarks.warning(ReadingRule.CROISSANT_VALUE, value, message, remedy);
        } else {
            remarks.error(ReadingRule.CROISSANT_VALUE, value, message, remedy);
        }
    }

    private static String said(Thing value) {
        String text = value.text();
        return text.isEmpty() || text.length() > SHORT ? "" : ": " + text;
    }

    private static boolean fits(Thing value, Property property) {
        return switch (property.type()) {
            case ANY ->
                value.isText() || (!value.members().isEmpty() && (!value.has("@type") || isOf(value, property)));
            case TEXT -> value.isText() || (value.isObject() && value.has("@value"));
            case NAME -> value.isText() || value.isObject();
            case URL -> value.isObject() || (value.isText() && SafeUrl.isComplete(value.text()));
            case DATE -> (value.isText() || value.isObject()) && isDate(value.text());
            case SIZE -> value.isText() && SIZE.matcher(value.text()).matches();
            case VERSION -> VERSION.matcher(value.text()).matches();
            case TRUTH -> value.isTruth();
            case FLAG -> value.isTruth() || TRUTH_WORD.matcher(value.text()).matches();
            case OBJECT -> value.isObject() && (value.isReference() || isOf(value, property));
        };
    }

    private static boolean isOf(Thing value, Property property) {
        return property.of().isEmpty() || value.types().stream().anyMatch(property.of()::contains);
    }

    private static boolean isDate(String text) {
        var date = DATE.matcher(text);
        try {
            return date.matches() && LocalDate.parse(date.group(1)).getYear() > 0;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static void description(Thing dataset, Remarks remarks) {
        String text = dataset.text("description").strip();
        if (!text.isEmpty() && text.codePointCount(0, text.length()) < SHORT) {
            remarks.add(
                    Severity.INFO,
                    ReadingRule.CROISSANT_VALUE,
                    dataset.get("description").orElse(dataset),
                    "The description has fewer than 50 characters, which search engines pass over",
                    "Say what the data is, where it comes from and how much of it there is.");
        }
    }
}
