package io.github.datacard.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes the row of a card, whatever the card is. Any thread may ask it. */
public final class CardMeasurer {
    /** What Windows takes for no name, or for that of a device. */
    private static final Pattern NO_NAME_ON_WINDOWS = Pattern.compile(
            "(?i).*[<>:\"\\\\|?*\\x00-\\x1f].*|(?:.*/)?(?:con|prn|aux|nul|com\\d|lpt\\d)(?:/.*|$)|.*[. ](?:/.*|$)");

    private static final int HEAD = 8000;

    private final Topics topics;
    private final CardReader reader;
    private final Map<String, Long> popularity;

    /**
     * A measurer.
     *
     * @param popularity what a table says of the popularity of cards, by their names
     */
    public CardMeasurer(Topics topics, CardReader reader, Map<String, Long> popularity) {
        this.topics = topics;
        this.reader = reader;
        this.popularity = popularity;
    }

    /** The row of a card. */
    public CardRow measure(long index, Submission submission) {
        Submission.Card card = submission.read();
        long popular = popularity.getOrDefault(card.name(), card.popularity());
        byte[] bytes = card.bytes();
        String problem = card.problem().isEmpty() ? problem(bytes) : card.problem();
        if (!problem.isEmpty()) {
            return CardRow.problem(index, card.name(), popular, bytes.length, problem, topics);
        }
        try {
            String text = decoded(bytes);
            String remark = text.indexOf('\uFFFD') >= 0 && !isUtf8(bytes)
                    ? "it is not UTF-8; unreadable characters were replaced"
                    : NO_NAME_ON_WINDOWS.matcher(card.name()).matches() ? "its name is not valid on Windows" : "";
            Reading reading = reader.read(text);
            return new CardRow(
                    index,
                    card.name(),
                    popular,
                    remark,
                    bytes.length,
                    reader.score(reading),
                    StudyReading.of(text),
                    reading,
                    reader.steps(reading).stream()
                            .map(step -> topics.all().get(step).id())
                            .toList());
        } catch (RuntimeException | StackOverflowError hostile) {
            return failed(
                    index,
                    card.name(),
                    popular,
                    bytes.length,
                    "it cannot be read: " + hostile.getClass().getSimpleName());
        }
    }

    /** The row of a card that took too long. */
    public CardRow late(long index, String name) {
        return failed(index, name, -1, 0, "it took longer than its time limit");
    }

    private CardRow failed(long index, String name, long popular, long bytes, String problem) {
        return CardRow.problem(index, name, popular, bytes, problem, topics);
    }

    private static String problem(byte[] bytes) {
        if (bytes.length == 0) {
            return "it is empty";
        }
        for (int at = 0; at < Math.min(HEAD, bytes.length); at++) {
            if (bytes[at] == 0) {
                return "it is no text";
            }
        }
        return "";
    }

    private static String decoded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
