package io.github.datacard.check;

import java.util.Locale;

/** The ids of rules by their classes; each is asked for with every finding and every dataset. */
final class RuleIds extends ClassValue<String> {
    static final RuleIds KNOWN = new RuleIds();

    private RuleIds() {}

    @Override
    protected String computeValue(Class<?> rule) {
        return rule.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
