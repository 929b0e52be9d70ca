package io.github.datacard.resolver;

import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;

/**
 * Why an artifact could not be resolved, as a sentence that goes on after a colon.
 *
 * @param failed the repositories that could not be asked
 */
record Unresolved(boolean offline, List<ArtifactTransferException> failed) {
    private static final Pattern STATUS = Pattern.compile("(?i)\\bstatus(?: code)?:? ?([1-5]\\d\\d)\\b");
    private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/@\\s]*@");
    private static final String UNAUTHORIZED = "401";
    private static final List<String> REFUSED = List.of(UNAUTHORIZED, "403");

    /** What the HTTP client of Java says where a password is wrong. */
    private static final String REFUSED_OFTEN = "too many authentication attempts";

    private static final String PROXY_REFUSED = "407";

    static Unresolved of(ArtifactResolutionException failure, boolean offline) {
        return new Unresolved(
                offline,
                failure.getResults().stream()
                        .flatMap(result -> result.getExceptions().stream())
                        .flatMap(Unresolved::transfer)
                        .toList());
    }

    private static Stream<ArtifactTransferException> transfer(Exception reason) {
        return reason instanceof ArtifactTransferException transfer && !(reason instanceof ArtifactNotFoundException)
                ? Stream.of(transfer)
                : Stream.empty();
    }

    String why(String coordinates) {
        if (offline) {
            return "offline, nothing is fetched, and the local repository has no copy of " + coordinates;
        }
        return failed.isEmpty()
                ? "no repository has " + coordinates
                : failed.stream().map(Unresolved::why).distinct().collect(Collectors.joining("; "));
    }

    private static String why(ArtifactTransferException failure) {
        RemoteRepository repository = failure.getRepository();
        String name = "the repository " + repository.getId() + " ("
                + LOGIN.matcher(repository.getUrl()).replaceAll("") + ")";
        String status = status(failure).orElse("");
        if (REFUSED.contains(status)) {
            return name + " answers " + status + "; it needs user and password, which are those of the server "
                    + repository.getId() + " in settings.xml";
        }
        if (status.equals(PROXY_REFUSED)) {
            return "the proxy before " + name + " answers 407; it needs the user and password of the proxy in"
                    + " settings.xml";
        }
        return name + (status.isEmpty() ? " cannot be read: " + cause(failure) : " answers " + status);
    }

    private static Optional<String> status(Throwable failure) {
        return causes(failure)
                .map(cause -> String.valueOf(cause.getMessage()))
                .flatMap(message -> status(message).stream())
                .findFirst();
    }

    private static Optional<String> status(String message) {
        Matcher found = STATUS.matcher(message);
        if (found.find()) {
            return Optional.of(found.group(1));
        }
        return message.contains(REFUSED_OFTEN) ? Optional.of(UNAUTHORIZED) : Optional.empty();
    }

    private static String cause(Throwable failure) {
        Throwable last = causes(failure).reduce((outer, inner) -> inner).orElse(failure);
        String message = Optional.ofNullable(last.getMessage())
                .filter(text -> !text.isBlank())
                .orElse("the connection failed");
        return LOGIN.matcher(last instanceof UnknownHostException ? "unknown host " + message : message)
                .replaceAll("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
