package io.github.datacard.exchange;

import io.github.datacard.vocabulary.ValueList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Licenses by all that other files call them: ids of SPDX and of the Hub, names, and addresses. */
final class LicenseNames {
    private static final Pattern LISTED = Pattern.compile(
            "https?://(?:www\\.)?(?:choosealicense\\.com|spdx\\.org|opensource\\.org)/licenses?/([^/]+?)(?:\\.html)?/?");

    /** A name with its short form behind it, as platforms write it in their menus. */
    private static final Pattern WITH_SHORT_FORM = Pattern.compile("[^()]+ \\(([^()]+)\\)");

    private static final Pattern SCHEME = Pattern.compile("^https?://(?:www\\.)?");
    private static final Pattern DEED = Pattern.compile("/(?:legalcode|deed)?(?:\\.\\w{2})?/?$");

    private final ValueList licenses;
    private final Map<String, Map<String, ValueList.Value>> known = new ConcurrentHashMap<>();

    LicenseNames(ValueList licenses) {
        this.licenses = licenses;
    }

    /** The code of a license; empty if it is none of the list. */
    Optional<String> code(String text) {
        Matcher listed = LISTED.matcher(text.strip());
        String name = listed.matches() ? listed.group(1) : text.strip();
        Matcher both = WITH_SHORT_FORM.matcher(name);
        return named(name)
                .or(() -> both.matches() ? named(both.group(1)) : Optional.empty())
                .map(ValueList.Value::id);
    }

    private Optional<ValueList.Value> named(String name) {
        return licenses.resolve(name).or(() -> by("spdx", name)).or(() -> by("url", name));
    }

    private Optional<ValueList.Value> by(String attribute, String text) {
        return Optional.ofNullable(known.computeIfAbsent(attribute, this::index).get(plain(text)));
    }

    /** The licenses by an attribute; what says nothing is the name of none. */
    private Map<String, ValueList.Value> index(String attribute) {
        Map<String, ValueList.Value> index = new HashMap<>();
        for (ValueList.Value value : licenses.values()) {
            index.putIfAbsent(plain(value.attributes().getOrDefault(attribute, "")), value);
        }
        index.remove("");
        return index;
    }

    private static String plain(String text) {
        String address = SCHEME.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
        return DEED.matcher(address).replaceFirst("");
    }
}
