package io.github.datacard.check;

import io.github.datacard.descriptor.Paths;
import io.github.datacard.diagnostic.Finding;
import java.util.List;
import java.util.stream.Stream;

/** {@code link-passed-over}: a link leads out of the folder, so that its file was not read. */
final class LinkPassedOver implements Rule<Subject> {
    private static final int NAMED = 3;

    @Override
    public Stream<Finding> check(Subject subject, Report r) {
        List<String> links = subject.seen().trouble().links();
        return links.isEmpty()
                ? Stream.empty()
                : Stream.of(r.at(Paths.CONFIGS)
                        .about(Paths.CONFIGS)
                        .say(
                                "Passed over, because they lead out of the folder or nowhere: "
                                        + String.join(
                                                ", ",
                                                links.stream().limit(NAMED).toList())
                                        + (links.size() > NAMED ? " and " + (links.size() - NAMED) + " more" : ""),
                                "Put the files themselves there. Links into a folder blobs beside it, as in a cache of the"
                                        + " Hub, and into a cache of DVC are followed."));
    }
}
