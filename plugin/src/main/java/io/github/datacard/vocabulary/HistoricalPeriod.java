package io.github.datacard.vocabulary;

/** How museums and archives write times that no calendar date can express: centuries, decades, years before our era, named ages. */
public final class HistoricalPeriod {
    private static final String BEFORE =
            "(?:(?:[Tt]he|[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate|[Bb]eginning|[Ss]tart|[Ee]nd|[Tt]urn|[Ff]irst|[Ss]econd|[Tt]hird|[Ll]ast|[Hh]alf"
                    + "|[Qq]uarter|of|[Cc]a\\.?|[Cc]\\.|[Cc]irca|[Aa]round|[Aa]bout|[Aa]pprox\\.?|[Bb]efore|[Aa]fter|[Ss]ince|[Ff]rom|[Uu]ntil"
                    + "|[Tt]ill|[Bb]etween|AD|A\\.D\\.)[ -]?)*";
    private static final String ERA = "(?: ?(?:BCE|BC|CE|AD|B\\.C\\.|A\\.D\\.|B\\.C\\.E\\.|bce|bc|ce|ad))?";
    private static final String WHEN =
            "(?:[0-9]{1,2}(?:st|nd|rd|th)(?: (?:[Cc]entury|[Cc]enturies|[Cc]ent\\.|c\\.|[Mm]illennium))?|[0-9]{2,3}0['’]?s"
                    + "|~?[0-9]{1,5}\\??(?:-[0-9]{2}(?:-[0-9]{2})?)?|(?:[A-Z][a-z]+ ){1,3}(?:[Aa]ge|[Aa]ges|[Pp]eriod|[Ee]ra|[Dd]ynasty)"
                    + "|[Pp]resent|[Tt]oday|[Nn]ow|\\.\\.)";
    private static final String PART = BEFORE + WHEN + ERA;

    /** Something must stand there that dates do not have. */
    private static final String MARKED =
            "(?=.*(?:[Cc]ent|[Mm]illennium|[0-9]['’]?s\\b|[0-9](?:st|nd|rd|th)\\b|BC|CE\\b|AD\\b|B\\.C|A\\.D|\\bbce?\\b|\\bce\\b|\\bad\\b|[Cc]a\\b|[Cc]\\. |[Cc]irca|[Aa]bout"
                    + "|[Aa]round|[Aa]pprox|[Ee]arly|[Mm]id|[Ll]ate\\b|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Tt]ill|[Pp]resent|[Tt]oday|[Nn]ow|~|\\?"
                    + "|[Aa]ges?\\b|[Pp]eriod|[Ee]ra\\b|[Dd]ynasty))";

    /** A regular expression that Java and JSON Schema understand alike. */
    public static final String PATTERN =
            MARKED + "(?:" + PART + "(?: ?(?:to|-|–|—|/|until|till|through|and) ?" + PART + ")?)";

    private HistoricalPeriod() {}
}
