package io.github.datacard.audit;

import io.github.datacard.card.CardLayout;
import io.github.datacard.card.CardLayouts;
import io.github.datacard.card.HeadingWords;
import io.github.datacard.hub.FrontMatterKeys;
import io.github.datacard.hub.HubCard;
import io.github.datacard.markdown.CardBlock;
import io.github.datacard.markdown.CardSection;
import io.github.datacard.markdown.CardSections;
import io.github.datacard.markdown.CardSource;
import io.github.datacard.substance.LicenseMentions;
import io.github.datacard.substance.Substance;
import io.github.datacard.substance.Verdict;
import io.github.datacard.takeover.ImportRules;
import io.github.datacard.vocabulary.Library;
import io.github.datacard.vocabulary.ValueList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Reads cards of both templates of the Hub, and others, for what they say. Any thread may ask it. */
public final class CardReader {
    /** Longer blocks say something, or a heading above them would have said so. */
    private static final int LONGEST_FILLER = 400;

    /** Blocks of this length are looked at only if they have a word of templates. */
    private static final int SHORT = 160;

    private static final List<String> CUES = List.of(
            "describe", "provide", "section", "your", "template", "needed", "lorem", "todo", "tbd", "if applicable");

    /** So many blocks and headings are known again: templates repeat themselves. */
    private static final int MOST_KNOWN = 50_000;

    private static final String OPENING = HeadingWords.of("Dataset Description");
    private static final String OPENS_WITH = "description";
    private static final String LICENSE = "license";
    private static final Pattern BARE_LABEL = Pattern.compile(
            "\\s*+(?:[-*+]\\s++\\**[^:\\n]{1,60}:\\**[ \\t]*+(?:\\[?more information needed]?|\\[needs more information])?\\s*+)++",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern STATED = Pattern.compile(
            "(?is)\\W*(?:(?:this (?:is )?)?not (?:applicable|documented|known|relevant)\\b|n/?a\\b[ \\t]*[-–—:,(]|no personal|there (?:is|are) no|nothing is known|we (?:do not|don't) know|none(?: (?:that|known|of))?\\b).*");

    /** The first letters of what is stated. */
    private static final String STATED_BEGINS = "tTnNwW";

    private final Topics topics;
    private final Substance substance;
    private final ImportRules headings;
    private final CardLayout layout;
    private final Optional<Integer> summary;
    private final FrontMatterReader matters;
    private final ValueList licenses;
    private final LicenseMentions mentions;
    private final Map<String, Title> titles = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> licensesOf = new ConcurrentHashMap<>();
    private final Map<String, Worth> known = new ConcurrentHashMap<>();

    /** A reader by the rules of a library. */
    public CardReader(Library library, Topics topics) {
        this.topics = topics;
        this.substance = new Substance(library.vocabulary());
        this.headings = new ImportRules(library);
        this.layout = new CardLayouts(library).named("current");
        this.summary = topics.index("summary");
        this.matters = new FrontMatterReader(
                new HubCard(FrontMatterKeys.of(library), library.vocabulary().list("hub-features")));
        this.licenses = library.vocabulary().list("licenses");
        this.mentions = new LicenseMentions(library.vocabulary());
    }

    /** What a card says. */
    public Reading read(String text) {
        CardSource source = CardSource.of(text);
        Found found = new Found(topics.all().size());
        FrontMatterWorth worth = matter(source, found);
        sections(source.body(), found);
        Fingerprint print = Fingerprint.of(source.body());
        return new Reading(
                List.of(found.topics),
                List.of(found.sections),
                worth,
                found.license,
                found.contradicted,
                print.nearly(),
                print.digest());
    }

    /**
     * What a heading is about.
     *
     * @param topics places of topics
     * @param section the section of the study that a heading of either template belongs to
     * @param contents whether it stands above a table of contents
     * @param opening whether what the dataset is stands below it
     * @param license whether the license stands below it
     */
    private record Title(
            List<Integer> topics, Optional<StudySection> section, boolean contents, boolean opening, boolean license) {
        /** The section of the study; any other heading of the second level has one of its own. */
        Optional<StudySection> section(int level) {
            return section.isPresent() || level != 2 || contents ? section : Optional.of(StudySection.OTHER);
        }
    }

    /** What was found in one card. */
    private static final class Found {
        private final Worth[] topics;
        private final Worth[] sections = new Worth[StudySection.values().length];
        private String license = "";
        private List<String> licenses = List.of();
        private boolean contradicted;

        Found(int count) {
            this.topics = new Worth[count];
            Arrays.fill(topics, Worth.MISSING);
            Arrays.fill(sections, Worth.MISSING);
        }
    }

    private FrontMatterWorth matter(CardSource source, Found found) {
        Optional<CardSource.Block> block = source.frontMatter();
        if (block.isEmpty() || block.get().yaml().isBlank()) {
            return FrontMatterWorth.NONE;
        }
        Optional<FrontMatterReader.FrontMatter> read = matters.read(block.get().yaml());
        if (read.isEmpty()) {
            return FrontMatterWorth.UNREADABLE;
        }
        for (int at = 0; at < topics.all().size(); at++) {
            if (topics.all().get(at).keys().stream().anyMatch(read.get().given()::contains)) {
                found.topics[at] = Worth.ANSWER;
            }
        }
        found.licenses = read.get().licenses();
        found.license = String.join(" ", found.licenses);
        topics.index(LICENSE)
                .filter(at -> found.licenses.stream().allMatch(id -> id.equals("unknown")))
                .filter(at -> !found.licenses.isEmpty())
                .ifPresent(at -> found.topics[at] = Worth.GAP);
        return read.get().refused() ? FrontMatterWorth.REFUSED : FrontMatterWorth.VALID;
    }

    private void sections(String body, Found found) {
        List<CardSection> sections = CardSections.outline(body);
        List<Integer> above = List.of();
        Optional<StudySection> study = Optional.empty();
        int topicLevel = 7;
        int studyLevel = 7;
        for (int at = 0; at < sections.size(); at++) {
            CardSection section = sections.get(at);
            Title title = title(section.title());
            if (section.level() > 0) {
                if (!title.topics().isEmpty() || section.level() <= topicLevel) {
                    above = title.topics();
                    topicLevel = section.level();
                }
                Optional<StudySection> part = title.section(section.level());
                if (part.isPresent() || section.level() <= studyLevel) {
                    study = part;
                    studyLevel = section.level();
                }
            }
            int next = at + 1 < sections.size() ? sections.get(at + 1).level() : 0;
            if (summary.isPresent() && (section.level() <= 1 || title.opening())) {
                int topic = summary.get();
                found.topics[topic] = found.topics[topic].or(paragraphs(section));
            }
            Worth worth = worth(section, next > section.level());
            for (int topic : above) {
                found.topics[topic] = found.topics[topic].or(worth);
            }
            if (study.isPresent()) {
                int part = study.get().ordinal();
                found.sections[part] = found.sections[part].or(worth);
            }
            if (!found.licenses.isEmpty() && worth == Worth.ANSWER && title.license()) {
                license(section, found);
            }
        }
    }

    /** What stands in running text above all sections says what the dataset is. */
    private Worth paragraphs(CardSection section) {
        Worth best = Worth.MISSING;
        for (CardBlock block : section.blocks()) {
            if (block.isParagraph()) {
                best = best.or(worth(block));
            }
        }
        return best;
    }

    private void license(CardSection section, Found found) {
        boolean listed = found.licenses.stream()
                .allMatch(id -> !id.equals("other")
                        && !id.equals("unknown")
                        && licenses.get(id).isPresent());
        String text = section.text();
        found.contradicted |= listed
                && text.length() < 2000
                && named(text).filter(named -> !found.licenses.contains(named)).isPresent();
    }

    /** The license that a text names. */
    private Optional<String> named(String text) {
        Optional<String> known = licensesOf.get(text);
        if (known != null) {
            return known;
        }
        Optional<String> found = mentions.in(text).only();
        if (licensesOf.size() < MOST_KNOWN) {
            licensesOf.put(text, found);
        }
        return found;
    }

    private Title title(String words) {
        Title known = titles.get(words);
        if (known != null) {
            return known;
        }
        List<Integer> about = topicsOf(words);
        boolean contents = StudySection.isContents(words);
        Title found = new Title(
                about,
                contents
                        ? Optional.empty()
                        : StudySection.of(words)
                                .or(() -> about.stream()
                                        .map(at -> topics.all().get(at).section())
                                        .findFirst()),
                contents,
                OPENING.equals(HeadingWords.of(words)),
                !words.isEmpty()
                        && about.stream()
                                .anyMatch(at -> topics.all().get(at).id().equals(LICENSE)));
        if (titles.size() < MOST_KNOWN) {
            titles.put(words, found);
        }
        return found;
    }

    private List<Integer> topicsOf(String title) {
        return headings.heading(title)
                .map(ImportRules.Rule::field)
                .or(() -> layout.heading(HeadingWords.of(title))
                        .map(CardLayout.Heading::lead)
                        .filter(lead -> !lead.equals(OPENS_WITH)))
                .map(topics::about)
                .orElse(List.of());
    }

    private Worth worth(CardSection section, boolean hasMore) {
        Worth best = hasMore ? Worth.MISSING : Worth.EMPTY;
        for (CardBlock block : section.blocks()) {
            best = best.or(worth(block));
            if (best == Worth.ANSWER) {
                return best;
            }
        }
        return best;
    }

    private Worth worth(CardBlock block) {
        if (block.isComment() || block.isContents()) {
            return Worth.MISSING;
        }
        String source = block.source().strip();
        if (source.isEmpty()) {
            return Worth.MISSING;
        }
        if (source.length() > LONGEST_FILLER || block.isTable()) {
            return Worth.ANSWER;
        }
        if (source.length() > SHORT && !isSuspicious(source)) {
            return Worth.ANSWER;
        }
        Worth worth = known.get(source);
        if (worth == null) {
            worth = judged(source);
            if (known.size() < MOST_KNOWN) {
                known.put(source, worth);
            }
        }
        return worth;
    }

    private static boolean isSuspicious(String source) {
        String lower = source.toLowerCase(Locale.ROOT);
        for (String cue : CUES) {
            if (lower.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    private Worth judged(String source) {
        if ("-*+".indexOf(source.charAt(0)) >= 0 && BARE_LABEL.matcher(source).matches()) {
            return Worth.FILLER;
        }
        if (STATED_BEGINS.indexOf(firstWordCharacter(source)) >= 0
                && STATED.matcher(source).matches()) {
            return Worth.GAP;
        }
        Verdict verdict = substance.of(source);
        return switch (verdict) {
            case ANSWER -> Worth.ANSWER;
            case NO_REASON -> Worth.GAP;
            case EMPTY -> Worth.EMPTY;
            case PLACEHOLDER, GUIDANCE -> Worth.FILLER;
        };
    }

    /** The first character of Latin letters, digits and "_"; a blank if there is none. */
    private static char firstWordCharacter(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character < 128 && (Character.isLetterOrDigit(character) || character == '_')) {
                return character;
            }
        }
        return ' ';
    }

    /** What a card is worth of 100. */
    public int score(Reading reading) {
        int points = 0;
        for (int at = 0; at < topics.all().size(); at++) {
            points += switch (reading.topics().get(at)) {
                case ANSWER -> topics.all().get(at).weight() * 2;
                case GAP -> topics.all().get(at).weight();
                case MISSING, EMPTY, FILLER -> 0;
            };
        }
        int whole = points * 50 / topics.whole();
        int refused =
                reading.matter() == FrontMatterWorth.REFUSED || reading.matter() == FrontMatterWorth.UNREADABLE ? 5 : 0;
        return Math.max(0, whole - refused - (reading.contradicted() ? 5 : 0));
    }

    /** The most useful next steps: the places of up to three topics, the weightiest first. */
    public List<Integer> steps(Reading reading) {
        List<Integer> open = new ArrayList<>();
        for (int at = 0; at < topics.all().size(); at++) {
            if (reading.topics().get(at) != Worth.ANSWER) {
                open.add(at);
            }
        }
        open.sort((first, second) -> Integer.compare(
                topics.all().get(second).weight(), topics.all().get(first).weight()));
        return List.copyOf(open.subList(0, Math.min(3, open.size())));
    }
}
