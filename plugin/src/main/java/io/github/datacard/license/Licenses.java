package io.github.datacard.license;

import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Judges licenses by the value list {@code license-terms}: facts about their texts, no legal advice. A license is named by
 * its id on the Hub or on the SPDX list, by another spelling that the value list of licenses has, or by an expression.
 */
public final class Licenses {
    private final ValueList terms;
    private final ValueList names;
    private final ValueList duties;

    /** The licenses that a vocabulary knows. */
    public Licenses(Vocabulary vocabulary) {
        this.terms = vocabulary.list("license-terms");
        this.names = vocabulary.list("licenses");
        this.duties = vocabulary.list("license-duties");
    }

    /** Whether a license permits a use, and what it demands. */
    public Ruling judge(String expression, Use use) {
        return Expression.judge(
                expression,
                name -> named(name)
                        .filter(license -> !license.isUnclear() || license.forbids(use))
                        .map(license -> judge(license, use))
                        .orElseGet(() -> unknown(name)));
    }

    private static Ruling judge(LicenseTerms license, Use use) {
        return switch (license.permission(use)) {
            case "yes" -> Ruling.allowed(license.id() + " permits " + use.says(), license.demands());
            case "no" -> Ruling.of(Permission.CONFLICT, license.id() + " does not permit " + use.says());
            case "private" ->
                Ruling.allowed(license.id() + " permits changes", List.of("keep changed versions to yourself"));
            default -> Ruling.of(Permission.UNKNOWN, license.id() + " limits " + use.says());
        };
    }

    /**
     * Whether a dataset under one license may be made from a source under another one.
     *
     * @param source the license of the source
     * @param relation what the dataset takes from it, a word of the field {@code lineage.sources.relation}
     * @param own the license of the dataset
     */
    public Ruling derived(String source, String relation, String own) {
        Relation taken = Relation.of(relation);
        return taken == Relation.NONE
                ? Ruling.of(Permission.ALLOWED, "nothing was taken from the source")
                : Expression.judge(
                        source,
                        from -> Expression.offered(own, name -> derived(from, taken, named(from), named(name), name)));
    }

    private static Ruling derived(
            String name, Relation relation, Optional<LicenseTerms> source, Optional<LicenseTerms> own, String ownName) {
        if (source.isEmpty()) {
            return unknown(name);
        }
        LicenseTerms from = source.get();
        if (from.isFree()) {
            return Ruling.of(Permission.ALLOWED, from.id() + " demands nothing");
        }
        if (from.isUnclear()) {
            return unknown(name);
        }
        return own.filter(terms -> !terms.isUnclear())
                .map(terms -> new Derivation(from, relation, terms).judge())
                .orElseGet(() -> unknown(ownName));
    }

    /** Whether data under several licenses may be combined to one dataset that is shared, and what is demanded then. */
    public Ruling mixed(List<String> licenses) {
        List<Optional<LicenseTerms>> found = licenses.stream().map(this::named).toList();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isEmpty() || found.get(i).get().isUnclear()) {
                return unknown(licenses.get(i));
            }
        }
        List<LicenseTerms> parts = found.stream().flatMap(Optional::stream).toList();
        return parts.stream()
                .filter(part -> part.forbids(Use.SHARE_MODIFIED))
                .findFirst()
                .map(part ->
                        Ruling.of(Permission.CONFLICT, part.id() + " does not permit " + Use.SHARE_MODIFIED.says()))
                .orElseGet(() -> together(parts));
    }

    private Ruling together(List<LicenseTerms> parts) {
        List<LicenseTerms> binding =
                parts.stream().filter(part -> !part.alike().isEmpty()).toList();
        if (binding.isEmpty()) {
            return Ruling.allowed(
                    "each permits it",
                    parts.stream()
                            .flatMap(part -> part.demands().stream())
                            .distinct()
                            .toList());
        }
        Set<String> heirs = binding.stream()
                .map(part -> part.heirs().collect(Collectors.toCollection(TreeSet::new)))
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .orElseThrow();
        return heirs.stream()
                .flatMap(heir -> named(heir).stream())
                .map(heir -> parts.stream()
                        .map(part -> part.isFree()
                                ? Ruling.of(Permission.ALLOWED, part.id() + " demands nothing")
                                : new Derivation(part, Relation.ADAPTATION, heir).judge())
                        .reduce(Ruling::and)
                        .orElseThrow())
                .reduce(Ruling::or)
                .orElseGet(() -> Ruling.of(
                        Permission.CONFLICT,
                        binding.stream().map(LicenseTerms::id).distinct().collect(Collectors.joining(" and "))
                                + " each demand a license of their own for what is made from them"));
    }

    private Optional<LicenseTerms> named(String name) {
        String plain = Expression.plain(name);
        return terms.resolve(plain)
                .or(() -> terms.resolve(name))
                .or(() -> names.resolve(name).or(() -> names.resolve(plain)).flatMap(value -> terms.get(value.id())))
                .map(value -> LicenseTerms.of(value, duties));
    }

    private static Ruling unknown(String name) {
        return Ruling.of(Permission.UNKNOWN, "nobody can say what \"" + name.strip() + "\" permits");
    }
}
