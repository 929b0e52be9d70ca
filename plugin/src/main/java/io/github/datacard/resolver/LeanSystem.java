package io.github.datacard.resolver;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.impl.ArtifactDescriptorReader;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.spi.connector.transport.TransporterFactory;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.transport.file.FileTransporterFactory;
import org.eclipse.aether.transport.jdk.JdkTransporterFactory;

/**
 * The parts of Maven's resolver that fetch single artifacts, by the HTTP client of Java. It reads no pom: model builder
 * and Apache's HTTP client would add 2 MB to the program.
 */
final class LeanSystem extends RepositorySystemSupplier {
    @Override
    protected Map<String, TransporterFactory> createTransporterFactories() {
        Map<String, TransporterFactory> factories = new LinkedHashMap<>();
        factories.put(FileTransporterFactory.NAME, new FileTransporterFactory());
        factories.put(
                JdkTransporterFactory.NAME, new JdkTransporterFactory(getChecksumExtractor(), getPathProcessor()));
        return factories;
    }

    @Override
    protected ArtifactDescriptorReader createArtifactDescriptorReader() {
        return LeanSystem::withoutDependencies;
    }

    private static ArtifactDescriptorResult withoutDependencies(
            RepositorySystemSession session, ArtifactDescriptorRequest request) {
        return new ArtifactDescriptorResult(request);
    }
}
