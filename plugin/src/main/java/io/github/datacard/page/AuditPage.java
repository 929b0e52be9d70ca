package io.github.datacard.page;

import io.github.datacard.audit.AuditComparison;
import io.github.datacard.audit.AuditReport;
import io.github.datacard.audit.StudyFigures;
import io.github.datacard.audit.StudySection;
import io.github.datacard.document.Picture;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.template.TemplateEngine;
import io.github.datacard.vocabulary.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report on an audit: what is missing, what to do first, and the figures of the study beside those of the hub. */
public final class AuditPage {
    private static final List<String> ASSETS = List.of("style.css", "dataset.css");

    private final TemplateEngine templates;
    private final LibraryFiles library;
    private final Messages messages;

    /** A page with the templates of a library. */
    public AuditPage(TemplateEngine templates, LibraryFiles library) {
        this.templates = templates;
        this.library = library;
        this.messages = templates.messages();
    }

    /** The files of the report by their names. */
    public Map<String, String> files(AuditReport report, StudyFigures study, Optional<AuditComparison> comparison) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("root", "");
        model.put("report", report);
        model.put("study", study);
        model.put("comparison", comparison.<List<AuditComparison>>map(List::of).orElse(List.of()));
        model.put("topics", topics(report));
        model.put("bands", bands(report, study));
        model.put("filled", filled(report, study));
        model.put("shares", shares(report, study));
        model.put("scores", bars("audit.scores", report.scores()));
        model.put("easel", new PagePictures(messages).model());
        Map<String, String> files = new LinkedHashMap<>();
        files.put("index.html", templates.render("page/audit.ftlh", model));
        ASSETS.forEach(name -> files.put("assets/" + name, library.read("page/" + name)));
        return files;
    }

    /** What cards say, topic by topic, the least said first: answers, filler, stated gaps, nothing. */
    private Picture topics(AuditReport report) {
        List<Picture.Row> rows = report.topics().stream()
                .map(topic -> row(
                        topic.label(),
                        percent(topic.percent()),
                        count(topic.answer()),
                        count(topic.filler()),
                        count(topic.gap()),
                        count(topic.empty() + topic.missing())))
                .toList();
        return new Picture(
                Picture.STACK,
                messages.say("audit.topics"),
                messages.say("audit.topics.note"),
                List.of(
                        messages.say("audit.topic"),
                        messages.say("audit.answer"),
                        messages.say("audit.filler"),
                        messages.say("audit.gap"),
                        messages.say("audit.missing")),
                rows);
    }

    private Picture bands(AuditReport report, StudyFigures study) {
        List<Picture.Row> rows = new ArrayList<>();
        for (AuditReport.Band band : report.bands()) {
            StudyFigures.Band hub = study.bands().get(band.id());
            rows.add(compared(band.title(), band.complete(), hub == null ? "" : hub.complete()));
        }
        return compared("audit.complete", rows);
    }

    private Picture filled(AuditReport report, StudyFigures study) {
        return compared(
                "audit.filled",
                report.study().stream()
                        .filter(section -> !section.id().equals(StudySection.OTHER.word()))
                        .map(section -> compared(
                                section.title(),
                                section.filled(),
                                study.filled().getOrDefault(section.id(), "")))
                        .toList());
    }

    /** The shares of the words: of the most used cards where the study says them, or else of all. */
    private Picture shares(AuditReport report, StudyFigures study) {
        AuditReport.Band band = report.bands().get(0);
        Map<String, String> hub = Optional.ofNullable(study.bands().get("top-100"))
                .map(StudyFigures.Band::shares)
                .orElse(Map.of());
        List<Picture.Row> rows = new ArrayList<>();
        for (StudySection section : StudySection.values()) {
            rows.add(compared(
                    messages.say("audit.section." + section.word()),
                    band.shares().get(section.ordinal()),
                    hub.getOrDefault(section.word(), "")));
        }
        return new Picture(
                Picture.COMPARED,
                messages.say("audit.shares", band.title()),
                messages.say("audit.shares.note"),
                columns(),
                rows);
    }

    private List<String> columns() {
        return List.of(messages.say("audit.what"), messages.say("audit.here"), messages.say("audit.hub"));
    }

    private Picture compared(String title, List<Picture.Row> rows) {
        return new Picture(
                Picture.COMPARED, messages.say(title), messages.say(title + ".note"), columns(), List.copyOf(rows));
    }

    private Picture.Row compared(String name, double here, String hub) {
        boolean known = !hub.isEmpty();
        Picture.Cell reference = known
                ? new Picture.Cell(messages.numbers().percent(hub), true, Double.parseDouble(hub))
                : new Picture.Cell(messages.say("audit.unknown"), false, 0);
        String label = known
                ? messages.say("audit.beside", percent(here), messages.numbers().percent(hub))
                : percent(here);
        return new Picture.Row(
                name, label, "", "", "", List.of(new Picture.Cell(percent(here), true, here), reference));
    }

    private Picture bars(String title, List<AuditReport.Count> counts) {
        return new Picture(
                Picture.BARS,
                messages.say(title),
                messages.say(title + ".note"),
                List.of(messages.say("audit.score"), messages.say("audit.cards")),
                counts.stream()
                        .map(count -> row(count.name(), number(count.cards()), count(count.cards())))
                        .toList());
    }

    private static Picture.Row row(String name, String label, Picture.Cell... cells) {
        return new Picture.Row(name, label, "", "", "", List.of(cells));
    }

    private Picture.Cell count(int cards) {
        return new Picture.Cell(number(cards), true, cards);
    }

    private String number(int cards) {
        return messages.numbers().number(cards);
    }

    private String percent(double share) {
        return messages.numbers().tenth(share) + messages.numbers().sign();
    }
}
