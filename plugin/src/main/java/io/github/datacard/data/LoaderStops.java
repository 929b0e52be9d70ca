package io.github.datacard.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stops the loader in one configuration: the first obstacle, and the first misfit of each column in each split. */
final class LoaderStops {
    private final String config;
    private final List<DataInspection.Misfit> misfits = new ArrayList<>();
    private final List<DataInspection.Obstacle> obstacles = new ArrayList<>();
    private final Set<String> reported = new LinkedHashSet<>();
    private final Set<String> odd = new LinkedHashSet<>();
    private Optional<String> archive = Optional.empty();

    LoaderStops(String config) {
        this.config = config;
    }

    List<DataInspection.Misfit> misfits() {
        return List.copyOf(misfits);
    }

    List<DataInspection.Obstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    void nextSplit() {
        reported.clear();
    }

    /** What follows is in a member of an archive, and has its place at the archive. */
    void inArchive(String path) {
        archive = Optional.of(path);
    }

    /** What follows lies in the folder itself. */
    void besideCard() {
        archive = Optional.empty();
    }

    boolean isReported(String column) {
        return reported.contains(column);
    }

    /** One obstacle is enough: the loader stops there. */
    void obstacle(String path, int line, String reason) {
        if (obstacles.isEmpty()) {
            obstacles.add(archive.map(whole -> new DataInspection.Obstacle(
                            whole, 1, "of " + path.substring(whole.length() + 1) + " in it: " + reason))
                    .orElseGet(() -> new DataInspection.Obstacle(path, line, reason)));
        }
    }

    void misfit(String column, String path, int line, String text, String reason) {
        misfit(column, path, line, text, reason, true);
    }

    private void misfit(String column, String path, int line, String text, String reason, boolean stops) {
        misfits.add(new DataInspection.Misfit(
                config, column, archive.orElse(path), archive.isPresent() ? 0 : line, text, reason, stops));
    }

    /** A value that is loaded, and of which the library knows less than it should. */
    void oddOnce(String column, String path, int line, String text, String reason) {
        if (odd.add(column)) {
            misfit(column, path, line, text, reason, false);
        }
    }

    void misfitOnce(String column, String path, int line, String text, String reason) {
        if (reported.add(column)) {
            misfit(column, path, line, text, reason);
        }
    }
}
