package io.github.datacard.license;

/**
 * A dataset under one license that takes something from a source under another one.
 *
 * @param source the license of the source, which demands something
 * @param relation what is taken
 * @param own the license of the dataset
 */
record Derivation(LicenseTerms source, Relation relation, LicenseTerms own) {
    Ruling judge() {
        if (source.forbids(Use.REDISTRIBUTE)) {
            return conflict(source.id() + " does not permit " + Use.REDISTRIBUTE.says());
        }
        if (relation == Relation.OUTPUT) {
            return output();
        }
        if (source.forbids(Use.SHARE_MODIFIED) && relation == Relation.ADAPTATION) {
            return conflict(source.id() + " does not permit " + Use.SHARE_MODIFIED.says());
        }
        if (source.forbids(Use.SHARE_MODIFIED) && relation == Relation.LABELS) {
            return unknown("whether new labels change a work under " + source.id() + " is open");
        }
        for (Use use : new Use[] {Use.COMMERCIAL, Use.SHARE_MODIFIED}) {
            if (source.forbids(use) && !own.forbids(use)) {
                return conflict(own.id() + " permits " + use.says() + ", " + source.id() + " does not");
            }
        }
        return source.alike().isEmpty() || source.takes(own) ? credited() : bound();
    }

    /** What a model made of the data. */
    private Ruling output() {
        boolean bound = source.forbids(Use.COMMERCIAL)
                || source.forbids(Use.SHARE_MODIFIED)
                || !source.alike().isEmpty();
        return bound && !source.outputsAreFree() && !source.takes(own)
                ? unknown("whether what is generated from data under " + source.id() + " is bound by it is open")
                : allowed();
    }

    /** The source wants what is made from it to stand under its license, and the dataset has another one. */
    private Ruling bound() {
        if (source.passesTermsOn()) {
            return unknown("the terms of " + source.id() + " have to be passed on, and whether " + own.id()
                    + " does has to be read");
        }
        if (source.isForSoftware()) {
            return unknown(source.id() + " was made for software, and what it demands of data is open");
        }
        if (relation.keepsTheLicense() && !own.alike().isEmpty()) {
            return allowed();
        }
        return conflict(
                source.id() + " demands its own terms for what is made from it, and " + own.id() + " has others");
    }

    private Ruling credited() {
        if (source.refuses(own)) {
            return conflict("works under " + source.id() + " cannot go into works under " + own.id());
        }
        if (source.wantsCredit() && own.isFree() && !relation.keepsTheLicense()) {
            return conflict(source.id() + " demands that its authors are named, " + own.id() + " does not");
        }
        return allowed();
    }

    private Ruling allowed() {
        return Ruling.allowed(source.id() + " permits it", source.demands());
    }

    private static Ruling conflict(String reason) {
        return Ruling.of(Permission.CONFLICT, reason);
    }

    private static Ruling unknown(String reason) {
        return Ruling.of(Permission.UNKNOWN, reason);
    }
}
