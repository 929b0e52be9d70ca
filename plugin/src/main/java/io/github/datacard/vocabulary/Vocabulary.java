package io.github.datacard.vocabulary;

import io.github.datacard.library.LibraryFolder;
import io.github.datacard.library.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that can be asked of a dataset and all that is known about asking it. */
public final class Vocabulary {
    private final List<Section> sections;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Section> sectionsById = new HashMap<>();
    private final Map<String, Section> sectionOf = new LinkedHashMap<>();
    private final Map<String, Field> shortForms = new LinkedHashMap<>();
    private final LibraryFolder<ValueList> lists;
    private final Map<String, Condition> conditions;
    private final Map<String, Expectation> expectations;
    private final Profiles profiles;
    private final LibraryFolder<RuleGuide> rules;
    private final List<EnvelopeKey> envelope;
    private final List<GlanceLine> glance;
    private final List<GlanceLine> catalog;
    private final PictureRules pictures;
    private final List<NoticeRule> notices;
    private final List<String> always;
    private final List<String> head;
    private final List<String> silent;
    private volatile @Nullable Denial denial;

    /** A top-level key of a descriptor that is about the descriptor and not about the dataset. */
    public record EnvelopeKey(String key, FieldText text) {}

    Vocabulary(
            List<Section> sections,
            LibraryFolder<ValueList> lists,
            Map<String, Condition> conditions,
            Map<String, Expectation> expectations,
            Profiles profiles,
            LibraryFolder<RuleGuide> rules,
            List<EnvelopeKey> envelope,
            List<GlanceLine> glance,
            List<GlanceLine> catalog,
            List<PictureRule> pictures,
            List<NoticeRule> notices,
            List<String> always,
            List<String> head,
            List<String> silent) {
        this.sections = sections;
        this.lists = lists;
        this.conditions = conditions;
        this.expectations = expectations;
        this.profiles = profiles;
        this.rules = rules;
        this.envelope = envelope;
        this.glance = glance;
        this.catalog = catalog;
        this.pictures = new PictureRules(pictures);
        this.notices = notices;
        this.always = always;
        this.head = head;
        this.silent = silent;
        for (Section section : sections) {
            sectionsById.putIfAbsent(section.id(), section);
            section.fields().stream().flatMap(Field::all).forEach(field -> {
                fields.put(field.path(), field);
                sectionOf.put(field.path(), section);
                field.shortFor().ifPresent(path -> shortForms.putIfAbsent(path, field));
            });
        }
    }

    /** All sections in their order. */
    public List<Section> sections() {
        return sections;
    }

    /** A section by its id. */
    public Optional<Section> section(String id) {
        return Optional.ofNullable(sectionsById.get(id));
    }

    /** The section that a field belongs to. */
    public Section sectionOf(Field field) {
        return Optional.ofNullable(sectionOf.get(field.path())).orElseThrow();
    }

    /** All fields, records before their members. */
    public Collection<Field> fields() {
        return fields.values();
    }

    /** The field at a path. */
    public Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** The field at the top that is a short form of the one at a path. */
    public Optional<Field> shortForm(String path) {
        return Optional.ofNullable(shortForms.get(path));
    }

    /** The paths that a person may mean: a path, a section, or the last name of exactly one path. */
    public Optional<String> resolve(String name) {
        if (fields.containsKey(name) || section(name).isPresent()) {
            return Optional.of(name);
        }
        List<String> ends = fields.keySet().stream()
                .filter(path -> path.endsWith("." + name))
                .toList();
        List<String> upper = ends.stream()
                .filter(path -> ends.stream().noneMatch(other -> depth(other) < depth(path)))
                .toList();
        return upper.size() == 1 ? Optional.of(upper.get(0)) : Optional.empty();
    }

    /** All names that {@link #resolve} might know: paths, sections and last names. */
    public List<String> names() {
        return Stream.concat(
                        Stream.concat(
                                fields.keySet().stream(), sections.stream().map(Section::id)),
                        fields.values().stream().map(Field::name))
                .distinct()
                .toList();
    }

    /** The fields and sections that files of the library may name. */
    public Names paths() {
        return new Names(
                "field", path -> fields.containsKey(path) || section(path).isPresent(), this::names);
    }

    /** The members of a record that files of the library may name. */
    public Names members(String path) {
        return Names.of("member", field(path).map(Field::memberNames).orElse(List.of()));
    }

    /** The value lists that files of the library may name. */
    public Names lists() {
        return new Names("value list", this::hasList, this::listNames);
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

    /** A value list; the check of the library guarantees that each list that a field names is there. */
    public ValueList list(String id) {
        return lists.find(id).orElseGet(() -> new ValueList(id, id, List.of()));
    }

    /** The first phrase of a value list that a text has as words of its own, as it stands there, unless it denies it. */
    public Optional<String> mentioned(String list, String text) {
        Denial known = denial;
        if (known == null) {
            known = new Denial(list("words-denial"));
            denial = known;
        }
        return list(list).mentionedIn(text, known);
    }

    /** All conditions by their names. */
    public Map<String, Condition> conditions() {
        return conditions;
    }

    /** All rules that are data alone, by their ids. */
    public Map<String, Expectation> expectations() {
        return expectations;
    }

    /** All profiles by their names. */
    public Map<String, Profile> profiles() {
        Map<String, Profile> all = profiles.all();
        all.values().forEach(new LibraryCheck(this)::profile);
        return all;
    }

    /** A profile by its name, or by name and version such as {@code baseline@1}. */
    public Optional<Profile> profile(String name) {
        Optional<Profile> found = profiles.find(name);
        found.ifPresent(new LibraryCheck(this)::profile);
        return found;
    }

    /**
     * The profiles that look at datasets by themselves, of those whose condition holds.
     *
     * @param holds whether the condition with a name holds for a dataset
     */
    public List<Profile> foundProfiles(Predicate<String> holds) {
        List<Profile> found = profiles.found(holds);
        found.forEach(new LibraryCheck(this)::profile);
        return found;
    }

    /** All rule guides by their rules. */
    public Map<String, RuleGuide> rules() {
        return rules.all();
    }

    /** Whether a rule has a guide. */
    public boolean hasRule(String id) {
        return rules.has(id);
    }

    /** The guide to a rule. */
    public Optional<RuleGuide> rule(String id) {
        return rules.find(id);
    }

    /** The keys that are about the descriptor itself. */
    public List<EnvelopeKey> envelope() {
        return envelope;
    }

    /** What the catalog shows of each dataset, and by which of it readers filter. */
    public List<GlanceLine> catalog() {
        return catalog;
    }

    /** The lines of the box at a glance. */
    public List<GlanceLine> glance() {
        return glance;
    }

    /** The pictures that are drawn of tables. */
    public List<PictureRule> pictures() {
        return pictures.all();
    }

    /** Those of a section; of its distributions, each that no rule names is drawn as its shares. */
    public List<PictureRule> pictures(Section section) {
        return pictures.of(section);
    }

    /** The notices at the top of a card. */
    public List<NoticeRule> notices() {
        return notices;
    }

    /** Fields that a card always shows, even if only to say that nothing is said. */
    public List<String> always() {
        return always;
    }

    /** Fields that stand at the head of a card and are not repeated below. */
    public List<String> head() {
        return head;
    }

    /** Fields that tell programs something, and readers nothing. */
    public List<String> silent() {
        return silent;
    }

    Collection<String> listNames() {
        return lists.all().keySet();
    }

    public boolean hasList(String id) {
        return lists.has(id);
    }

    private static long depth(String path) {
        return path.chars().filter(letter -> letter == '.').count();
    }
}
