package io.github.datacard.document;

import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.document.Document.Glance;
import io.github.datacard.document.Document.Point;
import io.github.datacard.document.Document.Topic;
import io.github.datacard.license.Licenses;
import io.github.datacard.license.Permission;
import io.github.datacard.license.Use;
import io.github.datacard.markdown.MarkdownPlain;
import io.github.datacard.text.SafeUrl;
import io.github.datacard.vocabulary.Field;
import io.github.datacard.vocabulary.FieldKind;
import io.github.datacard.vocabulary.Messages;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shortest answers: the lines of the head and of the catalog, and the points of the overview. */
final class Glances {
    private static final int CELL = 90;
    private static final int POINT = 180;
    private static final int MOST_POINTS = 4;
    private static final int MOST_ATTRIBUTES = 8;
    private static final int MOST_GROUPS = 6;
    private static final Comparator<Shown.ShareLine> LARGEST_FIRST = Comparator.comparing(
                    (Shown.ShareLine share) -> new BigDecimal(share.percent()))
            .reversed();

    /** What a license demands or forbids, as the list of licenses marks it. */
    private static final List<String> LIMITS = List.of("noncommercial", "noderivatives", "sharealike");

    /** The license of those who wrote their own. */
    private static final String OWN_TERMS = "other";

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Descriptor descriptor;
    private final ShownValues values;
    private final SizeWords size;
    private final UnaryOperator<String> titles;
    private final Licenses licenses;
    private final PeopleGroups groups;
    private final List<String> none;

    /**
     * The shortest answers of one descriptor.
     *
     * @param titles the name of a dataset by its id; other texts stay as they are
     * @param none paths of fields whose answer is that there is none
     */
    Glances(
            Wording wording,
            Descriptor descriptor,
            ShownValues values,
            SizeWords size,
            UnaryOperator<String> titles,
            List<String> none) {
        this.none = none;
        this.titles = titles;
        this.vocabulary = wording.vocabulary();
        this.messages = wording.messages();
        this.descriptor = descriptor;
        this.values = values;
        this.size = size;
        this.licenses = new Licenses(vocabulary);
        this.groups = new PeopleGroups(vocabulary, messages, descriptor);
    }

    /**
     * Lines of which something is said, and those that are always shown.
     *
     * @param holds whether a condition holds
     */
    List<Glance> lines(List<GlanceLine> lines, Predicate<String> holds) {
        return lines.stream()
                .map(line -> line(line, line.always() || !line.when().isEmpty() && holds.test(line.when())))
                .filter(line -> line.always() || !line.values().isEmpty())
                .toList();
    }

    private Glance line(GlanceLine line, boolean always) {
        Optional<String> path = line.fields().stream().filter(descriptor::has).findFirst();
        List<String> said = switch (line.kind()) {
            case SIZE -> size.all();
            case LICENSES -> licenses();
            case LICENSE_NAMES -> licenseNames();
            case GROUPS -> groups.attributes();
            case PLAIN -> path.map(found -> texts(found, line.members())).orElse(List.of());
        };
        List<Sentence> cut = said.stream()
                .map(text -> Sentence.first(text, line.kind() == GlanceLine.Kind.LICENSES ? POINT : CELL))
                .toList();
        return new Glance(
                messages.translated(line.label()),
                line.facet(),
                line.facet() ? said : cut.stream().map(Sentence::text).toList(),
                path.orElse(line.fields().get(0)),
                cut.stream().anyMatch(Sentence::cut),
                always,
                href(line, said, path),
                messages.translated(line.unsaid()));
    }

    private String href(GlanceLine line, List<String> said, Optional<String> path) {
        if (!line.topic().isEmpty()) {
            return "#topic-" + line.topic();
        }
        return said.size() == 1 ? path.map(this::address).orElse("") : "";
    }

    private List<String> texts(String path, List<String> members) {
        Field field = vocabulary.field(path).orElseThrow();
        return descriptor.values(path).stream()
                .map(value -> plain(values.of(field, value), members))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** Where a single answer leads: of a record, the first of its members that leads somewhere. */
    private String address(String path) {
        return vocabulary.field(path).stream()
                .flatMap(field -> descriptor.values(path).stream().map(value -> values.of(field, value)))
                .flatMap(Glances::addresses)
                .findFirst()
                .orElse("");
    }

    private static Stream<String> addresses(Shown shown) {
        return Stream.concat(
                        Stream.of(shown.href(), shown.url()),
                        shown.members().stream().flatMap(member -> addresses(member.value())))
                .filter(address -> !address.isEmpty() && SafeUrl.isSafe(address));
    }

    /** A short plain text of a value; of a record the wanted members speak, or else its first one. */
    static String plain(Shown shown, List<String> members) {
        return switch (shown.kind()) {
            case "record" ->
                members.isEmpty()
                        ? plain(shown.members().get(0).value(), members)
                        : members.stream()
                                .flatMap(name -> shown.members().stream()
                                        .filter(member -> member.name().equals(name)))
                                .map(member -> plain(member.value(), members))
                                .collect(Collectors.joining(": "));
            case "markdown" -> MarkdownPlain.of(shown.text());
            case "list" ->
                shown.items().stream().map(item -> plain(item, members)).collect(Collectors.joining(", "));
            default -> shown.text();
        };
    }

    /** What each license is called. An id that stands for no single text says less than a name that is given. */
    private List<String> licenseNames() {
        Field id = vocabulary.field(Paths.LICENSE_ID).orElseThrow();
        return new DatasetView(descriptor)
                .licenses().stream()
                        .filter(license -> !license.id().isEmpty())
                        .map(license -> license.name().isEmpty() || isOneText(id, license.id())
                                ? values.code(id, license.id()).text()
                                : license.name())
                        .distinct()
                        .toList();
    }

    private boolean isOneText(Field field, String id) {
        return known(field, id)
                .filter(value -> value.attributes().containsKey("spdx"))
                .isPresent();
    }

    private Optional<ValueList.Value> known(Field field, String id) {
        return field.as(FieldKind.Code.class)
                .map(coded -> vocabulary.list(coded.list()))
                .flatMap(list -> list.get(id));
    }

    /** Each license with what it covers and what it limits, then what subsets are under where that is another one. */
    private List<String> licenses() {
        Field id = vocabulary.field(Paths.LICENSE_ID).orElseThrow();
        List<DatasetView.License> all = new DatasetView(descriptor).licenses();
        return Stream.concat(
                        all.stream().map(license -> license(id, license)),
                        new LicensesOfSubsets(vocabulary, messages, descriptor)
                                        .unlike(all.stream()
                                                .map(DatasetView.License::id)
                                                .toList())
                                        .stream())
                .distinct()
                .toList();
    }

    private String license(Field id, DatasetView.License license) {
        String name = license.name().isEmpty() && !license.id().isEmpty()
                ? values.code(id, license.id()).text()
                : license.name();
        Optional<ValueList.Value> known = known(id, license.id());
        Stream<String> limits = Stream.concat(
                permits(license),
                LIMITS.stream()
                        .filter(limit -> known.filter(
                                        value -> value.attributes().containsKey(limit))
                                .isPresent())
                        .map(limit -> messages.say("license." + limit)));
        String covered = descriptor.values(Paths.LICENSES).stream()
                .filter(value -> value.text("id").equals(license.id())
                        && value.text("name").equals(license.name()))
                .findFirst()
                .map(this::covered)
                .orElse("");
        String whole = covered.isEmpty() ? name : messages.say("license.part", covered, name);
        return Stream.concat(Stream.of(whole), limits)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What most people want to know of a license, if it permits that. */
    private Stream<String> permits(DatasetView.License license) {
        Permission verdict = license.id().isEmpty()
                ? Permission.UNKNOWN
                : licenses.judge(license.id(), Use.COMMERCIAL).verdict();
        return switch (verdict) {
            case ALLOWED -> Stream.of(messages.say("license.free"));
            case WITH_CONDITIONS -> Stream.of(messages.say("license.commercial"));
            case UNKNOWN ->
                license.id().equals(OWN_TERMS) && !license.name().isEmpty()
                        ? Stream.of(messages.say("license.unknown"))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private String covered(Value license) {
        return license.texts("applies_to").stream()
                .map(part -> vocabulary.label(Paths.LICENSE_PARTS, part))
                .collect(Collectors.joining(", "));
    }

    /**
     * The boxes of the overview.
     *
     * @param holds whether a condition holds
     */
    List<Topic> topics(List<TopicRule> rules, Predicate<String> holds) {
        return rules.stream()
                .map(rule -> topic(rule, holds))
                .filter(topic -> topic.always() || !topic.points().isEmpty())
                .toList();
    }

    private Topic topic(TopicRule rule, Predicate<String> holds) {
        List<Point> points = new ArrayList<>();
        for (String path : rule.fields()) {
            Field field = vocabulary.field(path).orElseThrow();
            List<Shown> shown = descriptor.values(path).stream()
                    .map(value -> values.of(field, value))
                    .toList();
            points(rule, field, shown)
                    .filter(point -> !point.text().isEmpty()
                            && points.stream().noneMatch(other -> other.text().equals(point.text())))
                    .forEach(points::add);
        }
        boolean grouped = rule.fields().contains(Paths.DEMOGRAPHICS);
        int most = grouped ? MOST_ATTRIBUTES : MOST_POINTS;
        return new Topic(
                rule.id(),
                messages.translated(rule.label()),
                List.copyOf(points.subList(0, Math.min(most, points.size()))),
                Math.max(0, points.size() - most),
                points.isEmpty()
                        ? rule.fields().get(0)
                        : points.get(points.size() - 1).path(),
                rule.always() || !rule.when().isEmpty() && holds.test(rule.when()),
                grouped ? groups.others() : "");
    }

    private Stream<Point> points(TopicRule rule, Field field, List<Shown> shown) {
        if (none.contains(field.path())) {
            return Stream.of(new Point(messages.say("value.none", field.label()), field.path(), false, ""));
        }
        return rule.named().contains(field.path())
                ? named(field, shown)
                : shown.stream().map(one -> point(one, rule.members(), field.path()));
    }

    /** What would say nothing alone: "Results by group: women, men". */
    private Stream<Point> named(Field field, List<Shown> shown) {
        List<String> all =
                shown.stream().map(one -> plain(one, List.of())).distinct().toList();
        if (all.isEmpty()) {
            return Stream.empty();
        }
        String some = String.join(", ", all.subList(0, Math.min(MOST_GROUPS, all.size())));
        String text = all.size() <= MOST_GROUPS ? some : messages.say("measured.more", some, all.size() - MOST_GROUPS);
        return Stream.of(new Point(messages.say("picture.note.short", field.label(), text), field.path(), true, ""));
    }

    private Point point(Shown shown, List<String> members, String path) {
        return shown.members().stream()
                .map(Shown.Member::value)
                .filter(value -> value.kind().equals("shares"))
                .findFirst()
                .map(shares -> new Point(
                        messages.say("picture.note.short", plain(shown, members), groups(shares)), path, true, ""))
                .orElseGet(() -> path.equals(Paths.DEMOGRAPHICS)
                        ? new Point(
                                groups.withoutShares(plain(shown, members)),
                                path,
                                shown.members().size() > 1,
                                "")
                        : sentence(shown, members, path));
    }

    /** Groups with their shares, the largest first where there are many. */
    private String groups(Shown shares) {
        List<Shown.ShareLine> all = shares.shares();
        String shown = (all.size() <= MOST_GROUPS ? all.stream() : all.stream().sorted(LARGEST_FIRST))
                .limit(MOST_GROUPS)
                .map(share -> messages.say("groups.share", share.name(), new BigDecimal(share.percent())))
                .collect(Collectors.joining(", "));
        return groups.whole(
                all.size() <= MOST_GROUPS ? shown : messages.say("measured.more", shown, all.size() - MOST_GROUPS),
                all);
    }

    private Point sentence(Shown shown, List<String> members, String path) {
        Shown chosen = shown.kind().equals("record")
                ? members.stream()
                        .flatMap(name -> shown.members().stream()
                                .filter(member -> member.name().equals(name)))
                        .map(Shown.Member::value)
                        .findFirst()
                        .orElse(shown)
                : shown;
        Sentence first = Sentence.beginning(titles.apply(plain(chosen, List.of())), POINT);
        boolean more = shown.kind().equals("record") && shown.members().size() > 1;
        return new Point(first.text(), path, first.cut() || more, chosen.href());
    }
}
