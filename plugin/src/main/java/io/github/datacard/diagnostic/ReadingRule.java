package io.github.datacard.diagnostic;

import java.util.Locale;

/**
 * A rule that is broken where files are read, measured or merged, and not found by a class of its own. Those who read
 * files know no guides, so the severity stands here again; a test proves that each guide says the same.
 */
public enum ReadingRule {
    BROKEN_KNOWN_FINDINGS(Severity.ERROR),
    CARD_CODE_DIFFERS(Severity.WARNING),
    CARD_CONFIGS_DIFFER(Severity.ERROR),
    CARD_CONFLICT(Severity.ERROR),
    CARD_COUNT_DIFFERS(Severity.WARNING),
    CARD_DEAD_LINK(Severity.WARNING),
    CARD_EDITED(Severity.ERROR),
    CARD_EMPTY_SECTION(Severity.WARNING),
    CARD_FIELDS_DIFFER(Severity.WARNING),
    CARD_FRONT_MATTER(Severity.ERROR),
    CARD_KEY_DIFFERS(Severity.WARNING),
    CARD_LANGUAGES_DIFFER(Severity.WARNING),
    CARD_LICENSE_DIFFERS(Severity.WARNING),
    CARD_MARKS(Severity.ERROR),
    CARD_METADATA_MISSING(Severity.WARNING),
    CARD_NOT_IMPORTED(Severity.ERROR),
    CARD_OUTDATED(Severity.ERROR),
    CARD_PROSE_DIFFERS(Severity.WARNING),
    CARD_QUESTION_OPEN(Severity.WARNING),
    CARD_REFUSED(Severity.WARNING),
    CARD_REPEATS(Severity.INFO),
    CARD_SAYS_NOTHING(Severity.WARNING),
    CARD_SIZE_DIFFERS(Severity.WARNING),
    CARD_SPLITS_DIFFER(Severity.ERROR),
    CARD_TASKS_DIFFER(Severity.WARNING),
    CARD_TEMPLATE_LEFT(Severity.WARNING),
    CARD_UNKNOWN_PART(Severity.WARNING),
    COLUMN_TYPE_DIFFERS(Severity.WARNING),
    CELLS_NOT_PARTED(Severity.WARNING),
    CONFLICT_LEFT(Severity.ERROR),
    CROISSANT_CONTEXT(Severity.ERROR),
    CROISSANT_DATA(Severity.ERROR),
    CROISSANT_FIELD(Severity.ERROR),
    CROISSANT_FILE(Severity.ERROR),
    CROISSANT_FILES_DIFFER(Severity.WARNING),
    CROISSANT_ID(Severity.ERROR),
    CROISSANT_KEY_DIFFERS(Severity.WARNING),
    CROISSANT_MISSING(Severity.ERROR),
    CROISSANT_REFERENCE(Severity.ERROR),
    CROISSANT_REFUSED(Severity.ERROR),
    CROISSANT_REQUIRED(Severity.WARNING),
    CROISSANT_SOURCE(Severity.ERROR),
    CROISSANT_SPELLING(Severity.WARNING),
    CROISSANT_TYPE(Severity.ERROR),
    CROISSANT_VALUE(Severity.ERROR),
    CROISSANT_VERSION(Severity.ERROR),
    DATASET_FAILED(Severity.ERROR),
    DATA_MISSING(Severity.ERROR),
    DATA_UNREADABLE(Severity.ERROR),
    EXPIRED_SUPPRESSION(Severity.WARNING),
    EXTENDS_LOOP(Severity.ERROR),
    EXTENDS_MISSING(Severity.ERROR),
    FACTS_DIFFER(Severity.ERROR),
    FACTS_MALFORMED(Severity.ERROR),
    FORMAT_VERSION(Severity.WARNING),
    GAP_REASON(Severity.ERROR),
    HUB_AMBIGUOUS_WORD(Severity.WARNING),
    HUB_HIDDEN_METADATA(Severity.WARNING),
    HUB_MISSING_KEY(Severity.ERROR),
    HUB_MISSPELLED_KEY(Severity.WARNING),
    HUB_REFUSED_VALUE(Severity.ERROR),
    HUB_RENAMED_KEY(Severity.ERROR),
    HUB_UNLISTED_VALUE(Severity.WARNING),
    HUB_UNLOADABLE(Severity.ERROR),
    HUB_WRONG_SHAPE(Severity.ERROR),
    INVALID_ID(Severity.ERROR),
    JSON_DUPLICATE_KEY(Severity.ERROR),
    JSON_LIMIT(Severity.ERROR),
    JSON_SYNTAX(Severity.ERROR),
    MISNAMED_DESCRIPTOR(Severity.ERROR),
    MISSING_DESCRIPTOR(Severity.ERROR),
    MORE_FINDINGS(Severity.ERROR),
    PATH_OUTSIDE(Severity.ERROR),
    RESERVED_ID(Severity.ERROR),
    SHORT_AND_LONG_FORM(Severity.ERROR),
    STALE_KNOWN_FINDING(Severity.INFO),
    SUPPRESSION_REASON(Severity.ERROR),
    TRAINING_SUMMARY(Severity.ERROR),
    UNAPPROVED_CHANGE(Severity.ERROR),
    UNKNOWN_KEY(Severity.ERROR),
    UNKNOWN_PATH(Severity.ERROR),
    UNKNOWN_PROFILE(Severity.ERROR),
    UNKNOWN_RULE(Severity.ERROR),
    UNREADABLE_FILE(Severity.ERROR),
    UNUSED_SUPPRESSION(Severity.INFO),
    UNWRITABLE_FILE(Severity.ERROR),
    VERSION_STEP(Severity.ERROR),
    WRONG_TYPE(Severity.ERROR),
    YAML_BYTE_ORDER_MARK(Severity.WARNING),
    YAML_COMMA(Severity.ERROR),
    YAML_COMMENT(Severity.WARNING),
    YAML_CONTROL_CHARACTER(Severity.ERROR),
    YAML_DUPLICATE_KEY(Severity.ERROR),
    YAML_EMPTY(Severity.ERROR),
    YAML_ENCODING(Severity.ERROR),
    YAML_KEY(Severity.ERROR),
    YAML_LIMIT(Severity.ERROR),
    YAML_SEVERAL_DOCUMENTS(Severity.ERROR),
    YAML_SYNTAX(Severity.ERROR),
    YAML_TAG(Severity.ERROR),
    YAML_TOP_LEVEL(Severity.ERROR);

    private final String id;
    private final Severity severity;

    ReadingRule(Severity severity) {
        this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.severity = severity;
    }

    /** Its id, such as {@code unknown-key}. */
    public String id() {
        return id;
    }

    /** How much a finding of it matters. */
    public Severity severity() {
        return severity;
    }
}
