package io.github.datacard.vocabulary;

import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryFolder;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a dataset and all that is known about asking it. */
public final class Vocabulary {
    private final Fields fields;
    private final LibraryFolder<ValueList> lists;
    private final Requirements requirements;
    private volatile @Nullable Denial denial;
    private final OwnWords own = new OwnWords(this);

    /** What puts labels of values into another language, if they are to be in one. */
    private final @Nullable UnaryOperator<String> words;

    private final Map<String, ValueList> translated = new ConcurrentHashMap<>();

    /** A top-level key of a descriptor that is about the descriptor and not about the dataset. */
    public record EnvelopeKey(String key, FieldText text) {}

    Vocabulary(Fields fields, LibraryFolder<ValueList> lists, Requirements requirements) {
        this(fields, lists, requirements, null);
    }

    private Vocabulary(
            Fields fields,
            LibraryFolder<ValueList> lists,
            Requirements requirements,
            @Nullable UnaryOperator<String> words) {
        this.words = words;
        this.fields = fields;
        this.lists = lists;
        this.requirements = requirements;
    }

    /** The same with labels and questions of fields in another language, where there are words for them. */
    public Vocabulary in(Messages messages) {
        return messages.group(Messages.LABELS).isEmpty()
                ? this
                : new Vocabulary(
                        new TranslatedFields(messages::translated).of(fields),
                        lists,
                        requirements,
                        messages::translated);
    }

    /** All sections in their order. */
    public List<Section> sections() {
        return fields.sections();
    }

    /** A section by its id. */
    public Optional<Section> section(String id) {
        return fields.section(id);
    }

    /** The section that a field belongs to. */
    public Section sectionOf(Field field) {
        return fields.sectionOf(field);
    }

    /** The section that a path is, or in which it is. */
    public Optional<Section> sectionAt(String path) {
        return field(path).map(this::sectionOf).or(() -> section(path));
    }

    /** All fields, records before their members. */
    public Collection<Field> fields() {
        return fields.all();
    }

    /** The field at a path. */
    public Optional<Field> field(String path) {
        return fields.field(path);
    }

    /** The field at the top that is a short form of the one at a path. */
    public Optional<Field> shortForm(String path) {
        return fields.shortForm(path);
    }

    /** The paths that a person may mean: a path, a section, or the last name of exactly one path. */
    public Optional<String> resolve(String name) {
        return fields.resolve(name);
    }

    /** All names that {@link #resolve} might know: paths, sections and last names. */
    public List<String> names() {
        return fields.names();
    }

    /** The fields and sections that files of the library may name. */
    public KnownNames paths() {
        return fields.paths();
    }

    /** The members of records that files of the library may name. */
    public KnownNames members(List<String> records) {
        return KnownNames.of(
                "member",
                records.stream()
                        .flatMap(path -> field(path).stream())
                        .flatMap(field -> field.memberNames().stream())
                        .collect(Collectors.toSet()));
    }

    /** The value lists that files of the library may name. */
    public KnownNames lists() {
        return KnownNames.of("value list", lists.names());
    }

    /** Whether two paths are one, or the second lies below the first. A section covers all its fields. */
    public boolean covers(String upper, String path) {
        return path.equals(upper)
                || path.startsWith(upper + ".")
                || (section(upper).filter(Section::root).isPresent()
                        && field(path)
                                .map(this::sectionOf)
                                .filter(section -> section.id().equals(upper))
                                .isPresent());
    }

    /** The label of a field or the title of a section. */
    public String label(String path) {
        return field(path)
                .map(Field::label)
                .or(() -> section(path).map(Section::title))
                .orElse(path);
    }

    /** The label of a choice of a field; without one, as it was written. */
    public String label(String path, String choice) {
        return field(path)
                .flatMap(field -> field.choice(choice))
                .map(Choice::label)
                .orElse(choice);
    }

    /** A value list; the check of the library guarantees that each list that a field names is there. */
    public ValueList list(String id) {
        UnaryOperator<String> wanted = words;
        return wanted == null
                ? original(id)
                : translated.computeIfAbsent(id, name -> original(name).in(wanted));
    }

    private ValueList original(String id) {
        return lists.find(id).orElseGet(() -> new ValueList(id, id, List.of()));
    }

    /** The first phrase of a value list that a text has as words of its own, as it stands there, unless it denies it. */
    public Optional<Mention> mentioned(String list, String text) {
        Denial known = denial;
        if (known == null) {
            known = new Denial(list("words-denial"));
            denial = known;
        }
        return list(list).mentionedIn(text, known);
    }

    /** Whether a text is an example of a field, whole or cut. */
    public boolean isExample(String text) {
        return own.isExample(text);
    }

    /** Whether a text is the question of a field or profile. */
    public boolean isQuestion(String text) {
        return own.isQuestion(text);
    }

    /** All conditions by their names. */
    public Map<String, Condition> conditions() {
        return requirements.conditions();
    }

    /** All rules that are data alone, by their ids. */
    public Map<String, Expectation> expectations() {
        return requirements.expectations();
    }

    /** The conditions that files of the library may name. */
    public KnownNames conditionNames() {
        return KnownNames.of("condition", requirements.conditions().keySet());
    }

    /** All profiles by their names. */
    public Map<String, Profile> profiles() {
        return requirements.profiles().all();
    }

    /** A profile by its name, or by name and version such as {@code baseline@1}. */
    public Optional<Profile> profile(String name) {
        return requirements.profiles().find(name);
    }

    /**
     * The profiles that look at datasets by themselves, of those whose condition holds.
     *
     * @param holds whether the condition with a name holds for a dataset
     */
    public List<Profile> foundProfiles(Predicate<String> holds) {
        return requirements.profiles().found(holds);
    }

    /** The rules on values of single fields, by their ids. */
    public Map<String, Demand> demands() {
        return requirements.demands();
    }

    /** What texts may not say beside answers. */
    public List<Contradiction> contradictions() {
        return requirements.contradictions();
    }

    /** All rule guides by their rules. */
    public Map<String, RuleGuide> rules() {
        Map<String, RuleGuide> all = new LinkedHashMap<>(requirements.rules().all());
        demands().forEach((id, demand) -> all.putIfAbsent(id, demand.guide()));
        return all;
    }

    /** The guide to a rule. */
    public Optional<RuleGuide> rule(String id) {
        return requirements
                .rules()
                .find(id)
                .or(() -> Optional.ofNullable(demands().get(id)).map(Demand::guide));
    }

    /** The keys that are about the descriptor itself. */
    public List<EnvelopeKey> envelope() {
        return fields.envelope();
    }
}
