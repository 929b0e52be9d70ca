package io.github.datacard.engine;

import io.github.datacard.audience.Cards;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.publish.Connection;
import io.github.datacard.publish.FaultTexts;
import io.github.datacard.publish.HubReader;
import io.github.datacard.publish.NamePattern;
import io.github.datacard.publish.PublishFault;
import io.github.datacard.text.FolderTree;
import io.github.datacard.text.TextFile;
import io.github.datacard.workspace.Lazy;
import io.github.datacard.workspace.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings here what was published to the Hub, for a comparison. */
final class HubStates {
    private final Optional<Connection> connection;
    private final FaultTexts texts;

    /**
     * The states that a run may ask for.
     *
     * @param connection empty for goals that never touch the network
     */
    HubStates(Optional<Connection> connection, FaultTexts texts) {
        this.connection = connection;
        this.texts = texts;
    }

    /**
     * Cards with their facts in a folder that is to be deleted.
     *
     * @param ids the datasets by their cards
     */
    record Fetched(Path folder, Map<Path, String> ids) {
        void delete() {
            try {
                new FolderTree(folder).delete();
            } catch (IOException left) {
                // A temporary folder that cannot be deleted is no reason to fail.
            }
        }
    }

    /**
     * What an address shows.
     *
     * @param here the ids of the datasets that are here, for an address that stands for each of them
     */
    Fetched fetched(String address, String option, Lazy<List<String>> here) {
        HubReader reader = new HubReader(
                connection.orElseThrow(() -> new DatacardException("\"" + address
                        + "\" is on the network, which the goal diff alone asks. Download it first, or correct "
                        + option
                        + ".")),
                texts);
        try {
            HubReader.Page page = reader.page(address);
            Map<String, Map<String, String>> found = new LinkedHashMap<>();
            List<String> wanted = page.isPattern() ? here.get() : List.of(page.id());
            List<Map<String, String>> read = Workers.map(wanted, id -> reader.read(page.of(id)));
            for (int at = 0; at < wanted.size(); at++) {
                if (!read.get(at).isEmpty()) {
                    found.put(wanted.get(at), read.get(at));
                }
            }
            if (found.isEmpty()) {
                throw reader.nothing(address);
            }
            return written(found);
        } catch (PublishFault fault) {
            throw new DatacardException(fault.getMessage() + " (" + option + ")", fault);
        }
    }

    private static Fetched written(Map<String, Map<String, String>> found) {
        try {
            Path folder = Files.createTempDirectory("datacard-hub");
            Map<Path, String> ids = new LinkedHashMap<>();
            found.forEach((id, files) -> {
                Path place = folder.resolve(String.valueOf(ids.size())).resolve(NamePattern.nameOf(id));
                files.forEach((path, text) -> TextFile.write(place, path, text));
                ids.put(place.resolve(Cards.NAME), id);
            });
            return new Fetched(folder, ids);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
