package io.github.datacard.descriptor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name with an email address behind it. */
record NamedAddress(String name, String address) {
    /** Longer texts are sentences. */
    private static final int LONGEST = 200;

    private static final Pattern FORM =
            Pattern.compile("([^<>@,()\\s][^<>@,()]*+)[<(,]\\s*+([^\\s<>@,()]++@[^\\s<>@,()]++)[>)]?");

    static Optional<NamedAddress> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(text.strip());
        return parts.matches() && hasDomain(parts.group(2))
                ? Optional.of(new NamedAddress(parts.group(1).strip(), parts.group(2)))
                : Optional.empty();
    }

    private static boolean hasDomain(String address) {
        int dot = address.indexOf('.', address.indexOf('@'));
        return dot > address.indexOf('@') + 1 && dot < address.length() - 1;
    }
}
