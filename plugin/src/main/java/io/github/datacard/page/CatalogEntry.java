package io.github.datacard.page;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.document.Document;
import io.github.datacard.vocabulary.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the catalog keeps of a dataset.
 *
 * @param id its id
 * @param name its name
 * @param summary the first words of its summary as plain text; may be empty
 * @param warning why nobody should use it; may be empty
 * @param lines what the catalog shows of it, by which readers filter
 * @param completeness how complete its documentation is by its first profile, in percent; -1 for what is only named
 * @param date the day of its last change as far as it is said; may be empty
 * @param status its status; may be empty
 * @param asked the questions of its first profile that apply; none for what is only named
 * @param sources the datasets that it comes from
 * @param longName its official name where that is another one; may be empty
 * @param licenses ids of its licenses, all of which hold
 * @param items how many items it has; 0 if nobody says
 */
public record CatalogEntry(
        String id,
        String name,
        String summary,
        String warning,
        List<Document.Glance> lines,
        int completeness,
        String date,
        String status,
        List<Document.Asked> asked,
        List<DatasetView.Source> sources,
        String longName,
        List<String> licenses,
        long items) {
    private static final int FIRST_WORDS = 60;
    private static final int ONLY_NAMED = -1;
    private static final Pattern NO_CHARACTER = Pattern.compile("[^\\p{L}\\p{N}]");

    static CatalogEntry of(Descriptor descriptor, Document document, Messages messages) {
        return new CatalogEntry(
                document.id(),
                document.title(),
                SearchWords.first(FIRST_WORDS, document.plainSummary()),
                Stream.concat(
                                document.notices().stream()
                                        .filter(notice -> notice.level().equals("danger"))
                                        .map(notice -> warning(messages, notice.level(), notice.text())),
                                document.inherited().stream()
                                        .map(notice -> warning(messages, notice.state(), notice.text())))
                        .findFirst()
                        .orElse(""),
                document.catalog(),
                document.profiles().stream()
                        .findFirst()
                        .map(profile -> profile.namesOnly() ? ONLY_NAMED : profile.completeness())
                        .orElse(0),
                Stream.of(Paths.DATE_MODIFIED, Paths.DATE_PUBLISHED)
                        .map(descriptor::text)
                        .filter(date -> !date.isEmpty())
                        .findFirst()
                        .orElse(""),
                descriptor.text(Paths.STATUS),
                isNamed(document) ? List.of() : document.asked(),
                new DatasetView(descriptor)
                        .lineage().stream()
                                .filter(source -> !source.ref().isEmpty())
                                .toList(),
                document.name().equals(document.title()) ? "" : document.name(),
                descriptor.texts(Paths.LICENSE_ID),
                document.items());
    }

    private static boolean isNamed(Document document) {
        return document.profiles().stream().limit(1).anyMatch(Document.ProfileState::namesOnly);
    }

    private static String warning(Messages messages, String kind, String text) {
        return messages.say("dataset.notice." + kind) + " " + text;
    }

    /** The address of its page, relative to the catalog. */
    public String getHref() {
        return PageRenderer.href(id);
    }

    /** Whether its id says more than its name, and not the same in other characters. */
    public boolean isIdTelling() {
        return !plain(id).equals(plain(name));
    }

    private static String plain(String text) {
        return NO_CHARACTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether it is described elsewhere, so that nobody is expected to answer questions on it here. */
    public boolean isOnlyNamed() {
        return completeness == ONLY_NAMED;
    }

    /** The questions that apply and are not answered. */
    List<Document.Asked> missing() {
        return asked.stream().filter(question -> !question.answered()).toList();
    }

    /** What it says on one line; empty if it says nothing. */
    List<String> values(String label) {
        return line(label).map(Document.Glance::values).orElse(List.of());
    }

    private Optional<Document.Glance> line(String label) {
        return lines.stream().filter(line -> line.label().equals(label)).findFirst();
    }

    /** What stands before the slash of its id; empty if there is none. */
    String namespace() {
        return id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
    }
}
