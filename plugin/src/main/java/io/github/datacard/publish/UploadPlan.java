package io.github.datacard.publish;

import io.github.datacard.json.JsonText;
import io.github.datacard.yaml.Node;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the Hub decided on the files of a publication.
 *
 * @param files what it decided, by paths
 */
record UploadPlan(Map<String, Decision> files) {
    private static final int SAMPLE = 512;
    private static final int AT_A_TIME = 256;

    /** Nothing is decided. */
    static final UploadPlan NONE = new UploadPlan(Map.of());

    /**
     * What it decided on a file.
     *
     * @param large whether it is stored beside the history
     * @param ignored whether it is left out
     * @param present the id of the file that is there; empty if none is
     */
    private record Decision(boolean large, boolean ignored, Optional<String> present) {
        boolean has(PublishedFile file) {
            return present.filter(id -> id.equals(large ? file.sha256() : file.gitId()))
                    .isPresent();
        }
    }

    /** Asks how files are to be sent and which are there, many at a time. */
    static UploadPlan of(Publication publication, HubRepository repository) {
        Map<String, Decision> decided = new LinkedHashMap<>();
        List<PublishedFile> files = publication.files();
        for (int from = 0; from < files.size(); from += AT_A_TIME) {
            decide(files.subList(from, Math.min(files.size(), from + AT_A_TIME)), repository, decided);
        }
        return new UploadPlan(decided);
    }

    private static void decide(List<PublishedFile> files, HubRepository repository, Map<String, Decision> decided) {
        List<Object> asked = new ArrayList<>();
        files.forEach(file -> asked.add(JsonText.ordered(
                "path", file.path(),
                "size", file.size(),
                "sample", Base64.getEncoder().encodeToString(file.first(SAMPLE)))));
        Reply reply = repository.ask(HubRequest.post(repository.change("preupload"), Map.of("files", asked)));
        Map<String, PublishedFile> byPath =
                files.stream().collect(Collectors.toMap(PublishedFile::path, file -> file, (first, same) -> first));
        for (Node item :
                reply.object().orElseThrow(() -> repository.strange(reply)).items("files")) {
            if (item instanceof Node.Mapping answer) {
                String path = answer.text("path");
                decided.put(path, decision(answer, Optional.ofNullable(byPath.get(path))));
            }
        }
        if (!decided.keySet().containsAll(byPath.keySet())) {
            throw repository.strange(reply);
        }
    }

    /** The Hub stores no empty file beside the history. */
    private static Decision decision(Node.Mapping answer, Optional<PublishedFile> file) {
        boolean empty = file.map(found -> found.size() == 0).orElse(true);
        return new Decision(
                answer.text("uploadMode").equals("lfs") && !empty,
                answer.text("shouldIgnore").equals("true"),
                Optional.of(answer.text("oid")).filter(id -> !id.isEmpty() && !id.equals("null")));
    }

    /** The paths of files that are missing there, or differ. */
    TreeSet<String> changed(Publication publication) {
        return publication.files().stream()
                .filter(file -> Optional.ofNullable(files.get(file.path()))
                        .filter(decision -> !decision.ignored() && !decision.has(file))
                        .isPresent())
                .map(PublishedFile::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether some file with this path is there. */
    boolean isThere(String path) {
        return Optional.ofNullable(files.get(path)).flatMap(Decision::present).isPresent();
    }

    /** Whether a file is stored beside the history. */
    boolean isLarge(PublishedFile file) {
        return Optional.ofNullable(files.get(file.path()))
                .filter(Decision::large)
                .isPresent();
    }
}
