package io.github.datacard.card;

import io.github.datacard.descriptor.Count;
import io.github.datacard.descriptor.DatasetView;
import io.github.datacard.descriptor.Descriptor;
import io.github.datacard.descriptor.Paths;
import io.github.datacard.descriptor.Value;
import io.github.datacard.library.KnownNames;
import io.github.datacard.library.LibraryNode;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.ValueList;
import io.github.datacard.vocabulary.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The front matter of a card by the Hub's rules. {@code card/front-matter.yaml} says which field goes to which key;
 * here are only the keys that need computing.
 */
public final class FrontMatter {
    private static final String FILE = "card/front-matter.yaml";
    private static final String OTHER = "other";

    /** Tags that stand for no language of people. */
    private static final Set<String> NO_LANGUAGES = Set.of("code", "zxx");
    /** An id with an owner, or the address of a dataset; the oldest ones have no owner. */
    private static final Pattern HUB_ID = Pattern.compile("(?:https://huggingface\\.co/datasets/|(?=[^/]+/[^/]))"
            + "(?<id>[A-Za-z0-9][\\w.-]*(?:/[A-Za-z0-9][\\w.-]*)?)/?");

    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9._]+");

    private final Vocabulary vocabulary;
    private final List<WrittenKey> keys;

    /** The front matter that a library writes; its keys are among those that the Hub knows. */
    public FrontMatter(Library library, KnownNames known) {
        this.vocabulary = library.vocabulary();
        this.keys = LibraryNode.read(library.files(), FILE)
                .allow(known)
                .each((name, node) -> WrittenKey.of(name, node, vocabulary));
    }

    /** All keys that can be written, in their order. */
    public List<WrittenKey> keys() {
        return keys;
    }

    /** The paths of the fields from which a key is copied; none if it is computed. */
    public List<String> fields(String key) {
        return keys.stream()
                .filter(written -> written.name().equals(key))
                .flatMap(written -> written.rule().from().stream())
                .toList();
    }

    public Map<String, Object> of(Descriptor descriptor) {
        Map<String, Object> matter = new LinkedHashMap<>();
        for (WrittenKey key : keys) {
            value(descriptor, key.rule()).ifPresent(value -> matter.put(key.name(), value));
        }
        return matter;
    }

    /** The keys whose values nobody stated: they follow from other fields, or from figures. */
    public Set<String> derived(Descriptor descriptor) {
        return keys.stream()
                .filter(key -> key.rule().derived()
                        && key.rule().from().stream().limit(1).noneMatch(descriptor::has))
                .map(WrittenKey::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Object> value(Descriptor descriptor, WrittenKey.Rule rule) {
        if (!rule.needs().isEmpty() && !descriptor.has(rule.needs())) {
            return Optional.empty();
        }
        return rule.compute().isEmpty()
                ? copied(descriptor, rule)
                : computed(descriptor, rule.compute().get());
    }

    private Optional<Object> copied(Descriptor descriptor, WrittenKey.Rule rule) {
        List<String> texts = rule.from().stream()
                .flatMap(path -> descriptor.texts(path).stream())
                .map(rule::mapped)
                .filter(text -> !text.isEmpty())
                .filter(text -> allowed(rule, text))
                .distinct()
                .toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        return switch (rule.as()) {
            case LIST -> Optional.of(texts);
            case LIST_OR_ONE -> Optional.of(texts.size() == 1 ? texts.get(0) : texts);
            case YESNO -> Optional.of(texts.get(0).equals("yes"));
            case ONE -> Optional.of(texts.get(0));
        };
    }

    /** A rule may keep only values of a list, or leave out some. */
    private boolean allowed(WrittenKey.Rule rule, String text) {
        return rule.only().isEmpty() || vocabulary.list(rule.only()).get(text).isPresent();
    }

    private Optional<Object> computed(Descriptor descriptor, WrittenKey.Computed compute) {
        DatasetView view = new DatasetView(descriptor);
        return switch (compute) {
            case SIZE -> size(view).map(List::of);
            case MULTILINGUALITY -> multilinguality(view);
            case LANGUAGES -> list(view.languages().stream().filter(tag -> tag.contains("-")));
            case LICENSE -> license(view);
            case LICENSE_NAME -> other(view, DatasetView.License::name);
            case LICENSE_LINK -> other(view, DatasetView.License::url);
            case SOURCE_DATASETS -> list(sources(descriptor, view));
            case CONFIGS -> new DataFrontMatter(view).configs();
            case DATASET_INFO -> new DataFrontMatter(view).info();
            case GATED_FIELDS -> gatedFields(descriptor);
        };
    }

    /** The bucket of the number of examples: of all splits, or else of the coarsest kind of instance. */
    private Optional<String> size(DatasetView view) {
        List<DatasetView.Split> splits = view.configs().stream()
                .flatMap(config -> config.splits().stream())
                .toList();
        boolean counted = !splits.isEmpty()
                && splits.stream().allMatch(split -> split.count().isPresent());
        Optional<Long> examples = counted
                ? Optional.of(splits.stream()
                        .mapToLong(split -> split.count().map(Count::value).orElse(0L))
                        .sum())
                : view.instances().stream()
                        .filter(kind -> kind.parent().isEmpty())
                        .flatMap(kind -> kind.count().stream())
                        .map(Count::value)
                        .findFirst();
        return examples.flatMap(vocabulary.list("size-categories")::holding).map(ValueList.Value::id);
    }

    private static Optional<Object> multilinguality(DatasetView view) {
        long languages = view.languages().stream()
                .filter(tag -> !NO_LANGUAGES.contains(tag))
                .map(tag -> tag.split("-", 2)[0])
                .distinct()
                .count();
        return languages == 0
                ? Optional.empty()
                : Optional.of(List.of(
                        languages == 1 && !view.languages().contains("multilingual") ? "monolingual" : "multilingual"));
    }

    private static Optional<Object> gatedFields(Descriptor descriptor) {
        Map<String, Object> fields = new LinkedHashMap<>();
        descriptor.values(Paths.ACCESS_FIELDS).stream()
                .filter(Value.Members.class::isInstance)
                .forEach(field -> fields.put(field.text("name"), field.text("type")));
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** The Hub's ids; {@code other} for a license that it does not know. */
    private Optional<Object> license(DatasetView view) {
        List<String> ids = view.licenses().stream()
                .map(license -> isOther(license) ? OTHER : license.id())
                .distinct()
                .toList();
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.size() == 1 ? ids.get(0) : ids);
    }

    private boolean isOther(DatasetView.License license) {
        return license.id().equals(OTHER)
                || vocabulary.list("licenses").get(license.id()).isEmpty();
    }

    /** Name and address stand in a card only for a license that the Hub does not know. */
    private Optional<Object> other(DatasetView view, Function<DatasetView.License, String> part) {
        return view.licenses().stream()
                .filter(this::isOther)
                .map(part)
                .filter(text -> !text.isEmpty())
                .map(Object.class::cast)
                .findFirst();
    }

    /** Ids of the Hub as they are; others by the Hub's spelling for datasets that it does not have. */
    private static Stream<String> sources(Descriptor descriptor, DatasetView view) {
        Stream<String> original = descriptor.text(Paths.DERIVED).equals("no") ? Stream.of("original") : Stream.empty();
        return Stream.concat(original, view.lineage().stream().map(source -> source(source.ref())));
    }

    public static String source(String ref) {
        Matcher id = HUB_ID.matcher(ref);
        return id.matches()
                ? id.group("id")
                : "extended|other-"
                        + OTHERS.matcher(ref.toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static Optional<Object> list(Stream<String> texts) {
        List<String> all = texts.distinct().toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
