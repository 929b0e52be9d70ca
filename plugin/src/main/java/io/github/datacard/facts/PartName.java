package io.github.datacard.facts;

import io.github.datacard.diagnostic.DatacardException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which part of a dataset is measured: the files that are here, under a name, or one of so many equal shares of all files.
 *
 * @param text as users write it, such as {@code 17/1000} or {@code north}
 * @param number the number of the share, from one; zero for a name
 * @param of how many shares there are; zero for a name
 */
public record PartName(String text, int number, int of) {
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,7})/([0-9]{1,7})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");

    /** Values of a column that a part keeps, whatever their number. */
    private static final int LEAST_KEPT = 240_000;

    private static final int MOST_KEPT = 2_000_000;

    /** Reads what users write. */
    public static PartName of(String text) {
        Matcher share = SHARE.matcher(text);
        if (share.matches()) {
            int number = Integer.parseInt(share.group(1));
            int of = Integer.parseInt(share.group(2));
            if (number >= 1 && number <= of) {
                return new PartName(text, number, of);
            }
        } else if (NAME.matcher(text).matches()) {
            return new PartName(text, 0, 0);
        }
        throw new DatacardException(
                "\"" + text
                        + "\" names no part. Write a share of the files such as 17/1000, or a name of letters, digits and dashes.");
    }

    public boolean isShare() {
        return of > 0;
    }

    /** The files of the part, of all in their order. */
    public List<String> select(List<String> files) {
        return isShare()
                ? IntStream.range(0, files.size())
                        .filter(place -> place % of == number - 1)
                        .mapToObj(files::get)
                        .toList()
                : files;
    }

    /** The name of its files. */
    public String fileName() {
        return text.replace("/", "-of-");
    }

    /** So many different values of a column are kept one by one; of more, a share. */
    public int kept() {
        return isShare() ? Math.max(LEAST_KEPT, MOST_KEPT / of) : LEAST_KEPT;
    }
}
