package io.github.datacard.exchange;

import io.github.datacard.descriptor.Draft;
import io.github.datacard.descriptor.Imported;
import io.github.datacard.diagnostic.Findings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that importers find in a folder, as one draft. */
public final class Imports {
    private final List<Importer> importers;

    /** Imports by these importers; of two with one priority the earlier goes first. */
    public Imports(List<Importer> importers) {
        this.importers = importers.stream()
                .sorted(Comparator.comparingInt(Importer::priority).reversed())
                .toList();
    }

    /** What each of them made of its file, the highest priority first. All have the same draft. */
    public List<Imported> read(Path folder, Findings findings) {
        List<Imported> all = new ArrayList<>();
        for (Importer importer : importers) {
            importer.read(folder, findings)
                    .map(found -> all.isEmpty() ? found : filling(all.get(0).draft(), found))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** Puts what an importer found where nobody of a higher priority said anything. */
    private static Imported filling(Draft draft, Imported found) {
        List<String> said = draft.fill(found.draft());
        List<String> placed = new ArrayList<>(found.placed());
        List<String> left = new ArrayList<>(found.left());
        said.forEach(path -> {
            placed.removeIf(line -> line.endsWith(" " + path));
            left.add(path + ", which another file says already");
        });
        return new Imported(found.source(), draft, placed, found.kept(), left);
    }
}
