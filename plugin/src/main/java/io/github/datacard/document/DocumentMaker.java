package io.github.datacard.document;

import io.github.datacard.assessment.Assessment;
import io.github.datacard.assessment.Conditions;
import io.github.datacard.assessment.JudgedQuestion;
import io.github.datacard.assessment.State;
import io.github.datacard.assessment.Truth;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Gap;
import io.github.datacard.descriptor.LongForm;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.diagnostic.Severity;
import io.github.datacard.document.Document.Action;
import io.github.datacard.document.Document.Asked;
import io.github.datacard.document.Document.Chapter;
import io.github.datacard.document.Document.Coverage;
import io.github.datacard.document.Document.Entry;
import io.github.datacard.document.Document.Evidence;
import io.github.datacard.document.Document.Notice;
import io.github.datacard.document.Document.ProfileState;
import io.github.datacard.document.Document.Remark;
import io.github.datacard.document.Document.Unsaid;
import io.github.datacard.document.Document.Use;
import io.github.datacard.facts.Facts;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.vocabulary.Choice;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.Phrase;
import io.github.datacard.vocabulary.Section;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the document of one dataset from what its descriptor says and from how it was judged. */
public final class DocumentMaker {
    /** Where programs are kept, and data seldom. */
    private static final Pattern CODE_HOST = Pattern.compile(
            "^https://(?:www\\.)?(?:github\\.com|gitlab\\.com|codeberg\\.org|bitbucket\\.org|git\\.|code\\.|gitlab\\.)");

    private static final Set<String> GONE = Set.of("retracted", "lost", "announced");

    private final Wording wording;
    private final Vocabulary vocabulary;
    private final Overview overview;
    private final Messages messages;
    private final DocumentInput input;
    private final Descriptor descriptor;
    private final List<Assessment> assessments;
    private final Addresses addresses;
    private final ShownValues values;

    /** A maker of one document. */
    public DocumentMaker(Wording wording, DocumentInput input) {
        this.wording = wording;
        this.vocabulary = wording.vocabulary();
        this.overview = wording.overview();
        this.messages = wording.messages();
        this.input = input;
        this.descriptor = input.descriptor();
        this.assessments = input.assessments();
        this.addresses = new Addresses(descriptor.id(), input.neighbors().known());
        this.values = new ShownValues(vocabulary, messages, addresses);
    }

    /** The document. */
    public Document make() {
        String summary = descriptor.text(Paths.SUMMARY);
        SizeWords size = new SizeWords(messages, descriptor, input.facts());
        Conditions conditions = new Conditions(vocabulary, descriptor);
        Predicate<String> holds = when -> conditions.holds(when) == Truth.YES;
        List<Chapter> chapters = chapters();
        List<String> none = new NoneThere(vocabulary).in(chapters);
        Glances glances = new Glances(wording, descriptor, values, size, this::title, none);
        Use use = new Usage(messages, descriptor).use();
        List<Assessment> all =
                Stream.concat(assessments.stream(), input.views().stream()).toList();
        UnsaidThings things = new UnsaidThings(vocabulary, messages, descriptor, assessments);
        List<Unsaid> unsaid = things.all();
        return new Document(
                descriptor.id(),
                descriptor.name(),
                summary,
                MarkdownPlain.of(summary),
                notices(),
                glances.lines(overview.glance(), holds),
                glances.lines(overview.catalog(), holds),
                chapters,
                input.facts()
                        .map(measured -> Stream.of(
                                        new Measures(messages, measured).all(),
                                        new NearTable(messages).of(measured),
                                        new LanguagesTable(vocabulary, messages).of(measured))
                                .flatMap(List::stream)
                                .toList())
                        .orElse(List.of()),
                unsaid,
                new WeightyGaps(overview.weighty(), vocabulary, descriptor::has, things::label).of(unsaid),
                assessments.stream().map(this::state).toList(),
                all.stream().map(this::state).toList(),
                new CompletenessTables(vocabulary, messages, all).pictures(),
                use,
                coverage(),
                evidence(),
                descriptor
                        .envelope()
                        .extra()
                        .map(LongForm::free)
                        .map(this::free)
                        .orElse(Shown.nothing("")),
                Titles.of(descriptor),
                new Ancestors(messages, addresses, input.neighbors().known()).of(descriptor),
                glances.topics(overview.topics(), holds),
                actions(use),
                descriptor.texts(Paths.LANGUAGE_TAG),
                size.all(),
                input.facts()
                        .map(measured -> new ColumnCards(
                                        messages,
                                        measured,
                                        new DatasetView(descriptor),
                                        new FeatureNotes(vocabulary, descriptor, values),
                                        new PeopleGroups(vocabulary, messages, descriptor))
                                .all())
                        .orElse(List.of()),
                FileTree.of(input.facts(), wording.messages().numbers()),
                size.items(),
                asked(),
                new MeasuredOtherwise(vocabulary, messages, descriptor, overview.otherLanguage())
                        .of(input.findings(), input.facts()),
                new Matters(vocabulary, messages, descriptor, chapters, none).of(overview.matters(), holds),
                none);
    }

    private List<Notice> notices() {
        Conditions conditions = new Conditions(vocabulary, descriptor);
        return overview.notices().stream()
                .filter(notice -> conditions.holds(notice.when()) == Truth.YES)
                .filter(notice -> notice.unless().stream().noneMatch(other -> conditions.holds(other) == Truth.YES))
                .map(this::notice)
                .toList();
    }

    private Notice notice(NoticeRule rule) {
        List<Document.Step> see = rule.see().stream()
                .filter(descriptor::has)
                .map(path -> new Document.Step(vocabulary.label(path), "#" + path))
                .toList();
        String text = see.isEmpty() && !rule.see().isEmpty()
                ? says(rule) + " " + messages.say("dataset.notice.unseen")
                : says(rule);
        return new Notice(rule.level().word(), text, see);
    }

    private String says(NoticeRule notice) {
        String named = vocabulary.field(notice.of()).stream()
                .flatMap(field -> descriptor.texts(field.path()).stream()
                        .map(text -> field.choice(text).map(Choice::label).orElse(text)))
                .map(label -> Phrase.within(messages.translated(label)))
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty()
                ? messages.translated(notice.text().strip())
                : messages.translated(notice.naming().strip()).replace("{0}", named);
    }

    private String title(String id) {
        return Optional.ofNullable(input.neighbors().known().get(id))
                .map(Titles::of)
                .orElse(id);
    }

    /** What leads to something real. */
    private List<Action> actions(Use use) {
        return Stream.of(
                        isToBeHad()
                                ? action("data", CODE_HOST.asPredicate().negate(), Paths.ACCESS_URL, Paths.REPOSITORY)
                                        .or(() -> action("data", url -> true, Paths.ACCESS_URL))
                                : Optional.<Action>empty(),
                        use.snippets().isEmpty() ? Optional.<Action>empty() : Optional.of(new Action("load", "#use")),
                        action("paper", url -> true, Paths.PAPERS),
                        action("code", CODE_HOST.asPredicate(), Paths.SOFTWARE_URL, Paths.REPOSITORY),
                        Optional.of(new Action("cite", "#cite")))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isToBeHad() {
        return !GONE.contains(descriptor.text(Paths.AVAILABILITY))
                && !descriptor.text(Paths.STATUS).equals("retracted")
                && !descriptor.text(Paths.ACCESS_TYPE).equals("none");
    }

    private Optional<Action> action(String id, Predicate<String> fits, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> descriptor.texts(path).stream()
                        .map(text -> addresses.of(vocabulary.field(path).orElseThrow(), text)))
                .filter(address -> !address.isEmpty() && fits.test(address))
                .findFirst()
                .map(address -> new Action(id, address));
    }

    private List<Chapter> chapters() {
        Pictures pictures = new Pictures(wording, descriptor, input.neighbors(), values, addresses, measured());
        return vocabulary.sections().stream()
                .map(section -> new Chapter(
                        section.id(),
                        messages.translated(section.title()),
                        messages.translated(section.summary()),
                        entries(section),
                        pictures.of(section)))
                .filter(chapter ->
                        !chapter.entries().isEmpty() || !chapter.pictures().isEmpty())
                .toList();
    }

    /** Of what the section of measured figures has tables and pictures. */
    private Set<String> measured() {
        List<Facts.Config> configs = input.facts().map(Facts::configs).orElse(List.of());
        return Stream.of(
                        configs.stream()
                                .filter(config -> !config.splits().isEmpty())
                                .map(config -> Paths.SPLITS),
                        configs.stream()
                                .filter(config -> config.shared().isPresent())
                                .map(config -> Paths.CROSS_SPLIT))
                .flatMap(paths -> paths)
                .collect(Collectors.toSet());
    }

    private List<Entry> entries(Section section) {
        return section.fields().stream()
                .filter(field -> field.shortFor().isEmpty() && isShown(field))
                .flatMap(field -> entry(section, field).stream())
                .toList();
    }

    private boolean isShown(Field field) {
        return !overview.head().contains(field.path()) && !overview.silent().contains(field.path());
    }

    private Optional<Entry> entry(Section section, Field field) {
        Optional<Shown> shown = descriptor.value(field.path()).map(value -> values.of(field, value));
        if (shown.isEmpty() && mustBeShown(section, field)) {
            return Optional.of(entry(field, Shown.nothing(why(field.path()))));
        }
        return shown.filter(value -> !isRepetition(section, field)).map(value -> entry(field, value));
    }

    /** A section of which the answer is always due says so once, at its first such field, if it says nothing else. */
    private boolean mustBeShown(Section section, Field field) {
        if (!overview.always().contains(field.path())) {
            return false;
        }
        return !field.name().equals(section.main()) || section.id().equals("uses") || !descriptor.has(section.id());
    }

    /** A switch that only follows from its section's content adds nothing new. */
    private boolean isRepetition(Section section, Field field) {
        return field.name().equals(section.switchName())
                && descriptor.text(field.path()).equals("yes")
                && descriptor.value(section.id()).stream()
                        .anyMatch(value -> value instanceof Value.Members members
                                && members.values().size() > 1);
    }

    private String why(String path) {
        return descriptor
                .gap(path)
                .map(gap -> gap.reason().isEmpty()
                        ? messages.say("value.gap", said(gap))
                        : messages.say("value.gap.reason", said(gap), gap.reason()))
                .orElseGet(() -> messages.say("value.nothing"));
    }

    private String said(Gap gap) {
        return messages.say("dataset.unsaid." + gap.kind().says().replace(' ', '-'));
    }

    private Entry entry(Field field, Shown shown) {
        List<Remark> remarks = remarks(field.path());
        return new Entry(
                field.path(),
                field.label(),
                field.text().question(),
                shown,
                sources(field.path()),
                remarks,
                isEssential(field)
                        || remarks.stream()
                                .anyMatch(remark -> !remark.severity().equals(Severity.INFO.word())));
    }

    /** What the first profile asks for, and what readers always see. */
    private boolean isEssential(Field field) {
        return overview.always().contains(field.path())
                || assessments.stream()
                        .limit(1)
                        .flatMap(assessment -> assessment.questions().stream())
                        .flatMap(judged -> judged.question().answers().stream())
                        .anyMatch(
                                path -> vocabulary.covers(field.path(), path) || vocabulary.covers(path, field.path()));
    }

    private List<Integer> sources(String path) {
        List<Value> evidence = descriptor.values(Paths.EVIDENCE);
        return IntStream.range(0, evidence.size())
                .filter(index -> evidence.get(index).texts("for").stream()
                        .anyMatch(covered -> vocabulary.covers(covered, path) || vocabulary.covers(path, covered)))
                .map(index -> index + 1)
                .boxed()
                .toList();
    }

    private List<Remark> remarks(String path) {
        return input.findings().stream()
                .filter(finding -> finding.path()
                        .filter(about -> vocabulary.covers(path, about))
                        .isPresent())
                .map(finding -> new Remark(
                        finding.severity().word(),
                        finding.rule(),
                        finding.message(),
                        finding.kind().word()))
                .distinct()
                .toList();
    }

    private List<Evidence> evidence() {
        List<Value> all = descriptor.values(Paths.EVIDENCE);
        return IntStream.range(0, all.size())
                .mapToObj(index -> new Evidence(
                        index + 1,
                        all.get(index).text("citation"),
                        all.get(index).text("url"),
                        all.get(index).texts("for").stream()
                                .map(vocabulary::label)
                                .distinct()
                                .toList(),
                        all.get(index).text("quote").strip().replaceAll("\\s+", " "),
                        all.get(index).text("file")))
                .toList();
    }

    private String section(String path) {
        return vocabulary.sectionAt(path).map(Section::title).orElse("");
    }

    private ProfileState state(Assessment assessment) {
        return new ProfileState(
                assessment.profile().id(),
                assessment.profile().title(),
                assessment.completeness(),
                assessment.count(State.ANSWERED),
                assessment.count(State.GAP),
                assessment.count(State.NOT_APPLICABLE),
                assessment.count(State.OPEN) + assessment.count(State.UNKNOWN),
                assessment.profile().version(),
                assessment.profile().summary().strip(),
                assessment.profile().source(),
                assessment.profile().namesOnly(),
                new ProfileAnswers(wording, descriptor, values).of(assessment));
    }

    /** Two profiles may ask one thing: what the same paths answer is one question. */
    private List<Coverage> coverage() {
        Map<String, JudgedQuestion> asked = new LinkedHashMap<>();
        assessments.stream()
                .flatMap(assessment -> assessment.questions().stream())
                .forEach(judged -> asked.putIfAbsent(parts(judged), judged));
        return vocabulary.sections().stream()
                .map(section -> coverage(section, asked.values()))
                .toList();
    }

    /** What a question asks, as a text: the first comparison of records takes Java milliseconds. */
    private static String parts(JudgedQuestion judged) {
        return judged.question().parts().stream()
                .map(part -> String.join(",", part.answers()) + "?" + part.when())
                .collect(Collectors.joining("&"));
    }

    private Coverage coverage(Section section, Collection<JudgedQuestion> asked) {
        Map<State, Long> counts = asked.stream()
                .filter(judged -> section(judged.question().answers().get(0)).equals(section.title()))
                .collect(Collectors.groupingBy(JudgedQuestion::state, Collectors.counting()));
        return new Coverage(
                section.id(),
                section.title(),
                count(counts, State.ANSWERED),
                count(counts, State.GAP),
                count(counts, State.NOT_APPLICABLE),
                count(counts, State.OPEN) + count(counts, State.UNKNOWN));
    }

    private List<Asked> asked() {
        return assessments.stream()
                .limit(1)
                .flatMap(assessment -> assessment.questions().stream())
                .filter(judged -> judged.state() != State.NOT_APPLICABLE)
                .flatMap(judged -> asked(judged).stream())
                .toList();
    }

    /** Several questions may begin with one field, so all fields name a question. */
    private Optional<Asked> asked(JudgedQuestion judged) {
        List<String> answers = judged.question().answers();
        return vocabulary
                .sectionAt(answers.get(0))
                .map(section -> new Asked(
                        String.join(",", answers),
                        messages.translated(judged.question().plainTopic()),
                        section.id(),
                        messages.translated(section.title()),
                        judged.state() == State.ANSWERED));
    }

    private static int count(Map<State, Long> counts, State state) {
        return counts.getOrDefault(state, 0L).intValue();
    }

    private Shown free(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            List<Shown.Member> members = new ArrayList<>();
            map.forEach((key, value) -> members.add(
                    new Shown.Member(key.toString(), key.toString(), key.toString(), free(value), "", false)));
            return Shown.record(List.copyOf(members));
        }
        if (tree instanceof List<?> list) {
            return Shown.list(list.stream().map(this::free).toList());
        }
        return tree instanceof Boolean yes
                ? Shown.plain(messages.say(yes ? "value.yes" : "value.no"))
                : Stream.of(tree.toString())
                        .map(text -> text.contains("\n") ? Shown.code(text) : Shown.plain(text))
                        .findFirst()
                        .orElseThrow();
    }
}
