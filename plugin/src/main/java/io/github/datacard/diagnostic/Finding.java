package io.github.datacard.diagnostic;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that Datacard has to say about an input.
 *
 * @param severity how much it matters
 * @param rule the rule's id, kebab-case words that never change
 * @param location where it is
 * @param message what is the matter, one sentence without a full stop at the end
 * @param remedy how to fix it
 * @param path the field it is about, if it is about one
 * @param kind what kind of thing it reports
 * @param fix the edit that does what the remedy says, where that is certain
 */
public record Finding(
        Severity severity,
        String rule,
        Location location,
        String message,
        String remedy,
        Optional<String> path,
        Kind kind,
        Optional<Fix> fix)
        implements Comparable<Finding> {
    /** A finding that people have to fix. */
    public Finding(
            Severity severity,
            String rule,
            Location location,
            String message,
            String remedy,
            Optional<String> path,
            Kind kind) {
        this(severity, rule, location, message, remedy, path, kind, Optional.empty());
    }

    /** The same finding at another place; an edit is one of the place where it was found. */
    public Finding at(Location other) {
        return new Finding(
                severity, rule, other, message, remedy, path, kind, fix.filter(edit -> other.equals(location)));
    }

    /** The same finding in other words. */
    public Finding saying(String other) {
        return new Finding(severity, rule, location, other, remedy, path, kind, fix);
    }

    /** The same finding with an edit that does what the remedy says. */
    public Finding fixedBy(Fix edit) {
        return new Finding(severity, rule, location, message, remedy, path, kind, Optional.of(edit));
    }

    /** What findings report. The guide of a rule says which kind its findings are. */
    public enum Kind {
        /** Something is wrong or worth a look. */
        FAULT,
        /** A question of a profile has no answer. */
        QUESTION,
        /** A question of yes or no is open, and others depend on it. */
        SWITCH,
        /** A question is answered by a stated gap. */
        GAP;

        /** The word for it in guides and templates, such as {@code question}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A finding of a rule on reading that is about no single field. */
    public static Finding of(ReadingRule rule, Location location, String message, String remedy) {
        return of(rule.severity(), rule.id(), location, message, remedy);
    }

    /** A finding that is about no single field. */
    public static Finding of(Severity severity, String rule, Location location, String message, String remedy) {
        return new Finding(severity, rule, location, message, remedy, Optional.empty(), Kind.FAULT);
    }

    /** Whether it is of a rule. */
    public boolean isOf(ReadingRule other) {
        return rule.equals(other.id());
    }

    /** The same finding, said of a field. */
    public Finding about(String field) {
        return new Finding(severity, rule, location, message, remedy, Optional.of(field), kind, fix);
    }

    /** The same finding in another file. */
    public Finding in(Path file) {
        Location other =
                new Location(file, location.line(), location.column(), location.endLine(), location.endColumn());
        return file.equals(location.file()) ? this : new Finding(severity, rule, other, message, remedy, path, kind);
    }

    /** The same finding with another severity. */
    public Finding as(Severity other) {
        return other == severity ? this : new Finding(other, rule, location, message, remedy, path, kind, fix);
    }

    /** The same finding in other words. */
    public Finding saying(String otherMessage, String otherRemedy) {
        return new Finding(severity, rule, location, otherMessage, otherRemedy, path, kind, fix);
    }

    /** The same finding with one more remedy, unless it is the same. */
    public Finding remediedBy(String more) {
        return remedy.equals(more) ? this : saying(message, remedy + "\n" + more);
    }

    /** What is the matter and how to fix it, as running text. */
    public String text() {
        String end = message.endsWith("?") || message.endsWith(".") ? " " : ". ";
        return (message + end + remedy.strip()).strip();
    }

    /** Written out, since what a record gets is made when it is first called, and a short run waits for it. */
    @Override
    public int hashCode() {
        return 31 * location.hashCode() + message.hashCode();
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = location.compareTo(other.location);
        int bySeverity = byPlace == 0 ? severity.compareTo(other.severity) : byPlace;
        int byRule = bySeverity == 0 ? rule.compareTo(other.rule) : bySeverity;
        return byRule == 0 ? message.compareTo(other.message) : byRule;
    }
}
