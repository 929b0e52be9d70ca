package io.github.datacard.data;

import java.util.Map;

/** What the files of a configuration share while they are read one after the other. */
final class ReadingState {
    private final LoaderStops stops;
    private final DeclaredColumns columns;
    private final ReadingLimits limits;
    private final OneRowTables alone = new OneRowTables();
    private boolean judged;
    private String firstPath = "";
    private long rows;

    /**
     * The state before the first file.
     *
     * @param judged whether the reader of these files is one whose ways are known here
     */
    ReadingState(LoaderStops stops, DeclaredColumns columns, boolean judged) {
        this.stops = stops;
        this.columns = columns;
        this.limits = new ReadingLimits(columns.areContradicted());
        this.judged = judged;
    }

    DeclaredColumns columns() {
        return columns;
    }

    ReadingLimits limits() {
        return limits;
    }

    boolean isJudged() {
        return judged;
    }

    /** Of a first file that was not read whole nobody knows all types: what comes later is not judged by them. */
    void doubt() {
        judged = false;
    }

    /** The first file with columns; empty before it. */
    String firstPath() {
        return firstPath;
    }

    long rows() {
        return rows;
    }

    void nextSplit() {
        stops.nextSplit();
        alone.clear();
        rows = 0;
    }

    /** A file with columns is read, perhaps the first. */
    void began(String path) {
        if (firstPath.isEmpty()) {
            firstPath = path;
        }
    }

    void count(long more) {
        rows += more;
    }

    void stop(String path, int line, String reason, boolean certain) {
        if (certain) {
            stops.obstacle(path, line, reason);
        }
    }

    /** Tables of one row are put together before they are cast. */
    void alone(String path, Map<String, String> types, long count, boolean cut) {
        alone.next(path, types, count == 1 && !cut)
                .ifPresent(reason -> stop(path, 1, reason, judged && !columns.areStated()));
    }

    /** Text as it is shown in a reason. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
