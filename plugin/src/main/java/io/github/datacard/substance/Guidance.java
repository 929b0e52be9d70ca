package io.github.datacard.substance;

import java.util.List;
import java.util.regex.Pattern;

/** Knows the voice of templates: they ask their authors to write something about the dataset. */
final class Guidance {
    private static final int LONGEST = 600;
    private static final String ASK =
            "(?:describe|provide|state|explain|summari[sz]e|list|give|discuss|specify|indicate"
                    + "|mention|add|insert|include|link|outline|note|report|detail|document|identify|elaborate|characterize|clarify)";
    private static final List<Pattern> VOICES = List.of(
            Pattern.compile(
                    "(?is)(?:please )?(?:briefly )?" + ASK
                            + " (?:an?|any|the|each|how|what|whether|which|who|if|here|all|your)\\b.*"
                            + "\\b(?:your|here|(?:the|this) (?:data ?set|data|section|card|annotat\\w*|annotations?)|url)\\b.*"),
            Pattern.compile("(?is)if (?:the|this|your|any|there)\\b.*\\b" + ASK + "\\b.*"),
            Pattern.compile(
                    "(?is)[(\\[<]\\s*(?:if applicable|if available|if known|optional|" + ASK + ")\\b.*[)\\]>]\\W*"),
            Pattern.compile(
                    "(?is)this section (?:is (?:meant|intended|for)|should|describes|aims|addresses|provides|captures|outlines"
                            + "|discusses|lists|covers|explains)\\b.*"),
            Pattern.compile("(?is)(?:please )?" + ASK + " .*\\b(?:your|here)\\b.*"),
            Pattern.compile(
                    "(?is)(?:\\W+explanation\\W|explanation(?:\\s*[^\\w\\s]| of (?:how|what|why|which|your|the (?:data ?set|data|section|card))\\b)).*"),
            Pattern.compile("(?is).*@github-username\\b.*"),
            Pattern.compile("(?is)\\{\\{.*}}"));

    boolean isGuidance(String text) {
        return text.length() <= LONGEST
                && VOICES.stream().anyMatch(voice -> voice.matcher(text).matches());
    }
}
