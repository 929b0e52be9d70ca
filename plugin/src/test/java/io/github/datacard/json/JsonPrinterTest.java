package io.github.datacard.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** The same as Jackson writes, for random trees and each layout. */
class JsonPrinterTest {
    private static final String CHARACTERS = "ab \"\\/\b\t\n\f\r\u0000\u001f\u007f\u00e9\u2028\ud83d\ude00<&'";

    @RepeatedTest(200)
    void prints_what_jackson_prints(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Object tree = tree(random, 4);
        assertThat(JsonText.compact(tree)).isEqualTo(written(tree, null));
        assertThat(JsonText.indented(tree)).isEqualTo(written(tree, printer(level -> true, level -> true)));
        StringWriter lines = new StringWriter();
        assertThat(catching(() -> JsonText.lines(tree, lines))).isTrue();
        assertThat(lines).hasToString(written(tree, printer(level -> level <= 1, level -> level <= 2)));
    }

    private interface Writing {
        void run() throws java.io.IOException;
    }

    private static boolean catching(Writing writing) {
        try {
            writing.run();
            return true;
        } catch (java.io.IOException impossible) {
            return false;
        }
    }

    private static Object tree(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0, 1 -> text(random);
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> random.nextDouble() * 1e12;
            case 5 -> random.nextBoolean();
            case 6 -> Optional.empty();
            case 7 -> {
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(tree(random, depth - 1));
                }
                yield items;
            }
            default -> {
                Map<String, Object> members = new LinkedHashMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(text(random), tree(random, depth - 1));
                }
                yield members;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(CHARACTERS.codePointAt(CHARACTERS.offsetByCodePoints(
                    0, random.nextInt(CHARACTERS.codePointCount(0, CHARACTERS.length())))));
        }
        return text.toString();
    }

    private static PrettyPrinter printer(IntPredicate objects, IntPredicate arrays) {
        return new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(indenter(objects))
                .withArrayIndenter(indenter(arrays));
    }

    private static DefaultIndenter indenter(IntPredicate begins) {
        return new DefaultIndenter("  ", "\n") {
            @Override
            public void writeIndentation(JsonGenerator json, int level) {
                if (begins.test(level)) {
                    super.writeIndentation(json, level);
                }
            }
        };
    }

    private static String written(Object tree, PrettyPrinter printer) {
        StringWriter out = new StringWriter();
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        try (JsonGenerator json = new JsonFactory().createGenerator(context, out)) {
            write(tree, json);
        }
        return out + "\n";
    }

    private static void write(Object tree, JsonGenerator json) {
        if (tree instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, value) -> {
                json.writeName(name.toString());
                write(value, json);
            });
            json.writeEndObject();
        } else if (tree instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(item -> write(item, json));
            json.writeEndArray();
        } else if (tree instanceof Number number) {
            json.writeNumber(new java.math.BigDecimal(number.toString()));
        } else if (tree instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (tree instanceof Optional<?>) {
            json.writeNull();
        } else {
            json.writeString(tree.toString());
        }
    }
}
