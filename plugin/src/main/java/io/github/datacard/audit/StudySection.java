package io.github.datacard.audit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections by which the study "Navigating Dataset Documentations in AI" measured cards. */
public enum StudySection {
    /** What the dataset is. */
    DESCRIPTION("dataset description", "dataset summary", "supported tasks and leaderboards", "languages"),
    /** What stands in it. */
    STRUCTURE("dataset structure", "data instances", "data fields", "data splits"),
    /** How it came to be. */
    CREATION(
            "dataset creation",
            "curation rationale",
            "source data",
            "initial data collection",
            "who are the source language producers",
            "annotations",
            "annotation process",
            "who are the annotators",
            "personal and sensitive information"),
    /** What a user has to think of. */
    CONSIDERATIONS(
            "considerations for using the data",
            "social impact of dataset",
            "discussion of biases",
            "other known limitations"),
    /** Who made it, and by which license. */
    ADDITIONAL(
            "additional information",
            "dataset curators",
            "licensing information",
            "citation information",
            "contributions"),
    /** Any other section of level two. */
    OTHER;

    /** The sections of the template, without what stands beside it. */
    public static final List<StudySection> NAMED =
            List.of(DESCRIPTION, STRUCTURE, CREATION, CONSIDERATIONS, ADDITIONAL);

    private static final String CONTENTS = "table of contents";

    private final List<String> names;

    StudySection(String... names) {
        this.names = List.of(names);
    }

    /** Its name in files, such as {@code description}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section that a heading belongs to: the first one of whose names it contains. */
    static Optional<StudySection> of(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        for (StudySection section : NAMED) {
            for (String name : section.names) {
                if (lower.contains(name)) {
                    return Optional.of(section);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a heading is that of a table of contents, which is dropped. */
    static boolean isContents(String heading) {
        return heading.toLowerCase(Locale.ROOT).contains(CONTENTS);
    }
}
