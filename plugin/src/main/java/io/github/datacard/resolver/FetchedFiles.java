package io.github.datacard.resolver;

import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;
import org.eclipse.aether.transfer.TransferResource;

/** Says which artifact is fetched from where, when it begins to come. */
final class FetchedFiles extends AbstractTransferListener {
    private static final long MEGABYTE = 1_000_000;

    private final Consumer<String> says;

    FetchedFiles(Consumer<String> says) {
        this.says = says;
    }

    @Override
    public void transferStarted(TransferEvent event) {
        TransferResource resource = event.getResource();
        String path = resource.getResourceName();
        if (event.getRequestType() == TransferEvent.RequestType.GET && !path.contains("maven-metadata")) {
            says.accept("Fetching " + path.substring(path.lastIndexOf('/') + 1) + size(resource.getContentLength())
                    + " from the repository " + resource.getRepositoryId());
        }
    }

    private static String size(long bytes) {
        return bytes < MEGABYTE ? "" : " (" + bytes / MEGABYTE + " MB)";
    }
}
