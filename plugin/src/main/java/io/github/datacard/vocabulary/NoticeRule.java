package io.github.datacard.vocabulary;

/**
 * A notice at the top of a card.
 *
 * @param when the condition under which it is shown
 * @param level danger, caution or note
 * @param text what it says
 */
public record NoticeRule(String when, String level, String text) {}
