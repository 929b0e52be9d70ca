package io.github.datacard.document;

import io.github.datacard.assessment.State;
import java.util.List;

/**
 * The data model that card and page templates see, version {@value #MODEL}. Templates read the components of these
 * records by their names ({@code document.name}); texts are raw, templates escape them. A component is never removed or
 * given another meaning within one version of the model; new ones may come.
 *
 * @param id the dataset's id
 * @param name what readers call it
 * @param summary the summary in Markdown; may be empty
 * @param plainSummary the summary as one line of plain text; may be empty
 * @param notices what readers have to know before anything else
 * @param glance the most important facts
 * @param catalog what the catalog shows of it
 * @param chapters what is said, by sections of the vocabulary, and what readers always learn is missing
 * @param measured what was measured in the data
 * @param unsaid what is not said
 * @param weighty the same without what does not apply, that first which readers have to know of
 * @param profiles how complete the documentation is
 * @param views how complete it is by these and by the profiles by which it can be read besides
 * @param pictures how complete the documentation is, as tables to draw
 * @param use how to cite and to load the dataset
 * @param coverage how many of its questions each section answers
 * @param evidence where the statements come from
 * @param extra what the maintainers added in a shape of their own
 * @param title the name that readers know it by, which pages show
 * @param inherited what readers have to know of the datasets that it comes from
 * @param topics the boxes of the overview
 * @param actions what readers can do at once
 * @param languages tags of the languages of the data
 * @param size how large it is, in words
 * @param columns what is known of each column, by configurations
 * @param folder the data files by folders; none where they were not measured
 * @param items how many items it has, for the order of lists; 0 if nobody says
 * @param asked the questions of the first profile that apply, or may apply by what is known
 * @param matters which of the questions that matter to every reader have an answer
 * @param none paths of fields of which authors say that there is none
 * @param otherwise what was measured in the data and is not as it is said
 */
public record Document(
        String id,
        String name,
        String summary,
        String plainSummary,
        List<Notice> notices,
        List<Glance> glance,
        List<Glance> catalog,
        List<Chapter> chapters,
        List<Measure> measured,
        List<Unsaid> unsaid,
        List<Unsaid> weighty,
        List<ProfileState> profiles,
        List<ProfileState> views,
        List<Picture> pictures,
        Use use,
        List<Coverage> coverage,
        List<Evidence> evidence,
        Shown extra,
        String title,
        List<Inherited> inherited,
        List<Topic> topics,
        List<Action> actions,
        List<String> languages,
        List<String> size,
        List<Columns> columns,
        DataFolder folder,
        long items,
        List<Asked> asked,
        List<Notice> otherwise,
        List<Matter> matters,
        List<String> none) {
    /** The version of this model. */
    public static final int MODEL = 1;

    /**
     * A notice.
     *
     * @param level danger, caution or note
     * @param see what says more
     */
    public record Notice(String level, String text, List<Step> see) {}

    /**
     * What readers have to know of a dataset that this one comes from.
     *
     * @param level danger or caution
     * @param state retracted, deprecated, lost, replaced or restricted
     * @param way from the nearest dataset to the one that is meant
     */
    public record Inherited(String level, String state, String text, List<Step> way) {}

    /**
     * A dataset on a way.
     *
     * @param href where it is; may be empty
     */
    public record Step(String name, String href) {}

    /**
     * A question that matters to every reader.
     *
     * @param state said, none where the answer is that there is none, within where a text may answer it in passing, unsaid,
     *     withheld or not applicable
     * @param path the field or section that says it; empty if a page shows none
     * @param fields paths of fields that answer it
     */
    public record Matter(String label, String state, String path, List<String> fields) {}

    /**
     * One of the most important facts.
     *
     * @param facet whether the catalog filters by it
     * @param values short texts
     * @param path the field that says it
     * @param cut whether the field says more
     * @param always whether it is shown even if nothing is said
     * @param href where its only value leads; may be empty
     * @param unsaid what follows where nothing is said; may be empty
     */
    public record Glance(
            String label,
            boolean facet,
            List<String> values,
            String path,
            boolean cut,
            boolean always,
            String href,
            String unsaid) {}

    /**
     * A box of the overview.
     *
     * @param more how many points are left out
     * @param path where they stand
     * @param always whether it is shown even if nothing is said
     * @param note what readers look for in vain among the points; may be empty
     */
    public record Topic(
            String id, String label, List<Point> points, int more, String path, boolean always, String note) {}

    /**
     * A point of a box.
     *
     * @param text one sentence of plain text
     * @param path the field that says it
     * @param cut whether the field says more
     * @param href where it leads; may be empty
     */
    public record Point(String text, String path, boolean cut, String href) {}

    /**
     * Something that readers can do.
     *
     * @param id data, load, paper, code or cite
     * @param href where
     */
    public record Action(String id, String href) {}

    /**
     * What is said in one section.
     *
     * @param pictures tables to draw
     */
    public record Chapter(String id, String title, String summary, List<Entry> entries, List<Picture> pictures) {}

    /**
     * What is said about one field.
     *
     * @param path the field
     * @param question what it answers; may be empty
     * @param value what is said; of the kind {@code nothing} where readers should know that nothing is
     * @param sources numbers of the evidence for it
     * @param remarks what the check has to say about it
     * @param essential whether it answers a question that the dataset has to answer, or has a remark worth acting on
     */
    public record Entry(
            String path,
            String label,
            String question,
            Shown value,
            List<Integer> sources,
            List<Remark> remarks,
            boolean essential) {}

    /**
     * A finding beside a field.
     *
     * @param severity error, warning or info
     * @param kind fault, question, switch or gap
     */
    public record Remark(String severity, String rule, String message, String kind) {}

    /**
     * Numbers that were measured in the data.
     *
     * @param remark what else there is to say about them, one paragraph; may be empty
     * @param pictures what is drawn beside them
     * @param figures what the table says of splits or columns, by what it is
     */
    public record Measure(
            String id, String title, Shown value, String remark, List<Picture> pictures, List<Figure> figures) {
        /** Numbers of which a table tells all. */
        public Measure(String id, String title, Shown value, String remark) {
            this(id, title, value, remark, List.of(), List.of());
        }
    }

    /**
     * A figure that was measured.
     *
     * @param row the split or column
     * @param name what it is, such as {@code rows}
     */
    public record Figure(String config, String row, String name, String text) {}

    /**
     * The columns of a configuration.
     *
     * @param config its name; empty if it is the only one
     * @param more how many columns are left out, which a table has
     * @param pictures what the columns have in common
     * @param about how many there are of which type, and how much is empty
     * @param alerts what is worth a look in some of them
     */
    public record Columns(
            String config, List<Column> columns, int more, List<Picture> pictures, String about, List<Alert> alerts) {}

    /** What is worth a look in a column. */
    public record Alert(String column, String text) {}

    /**
     * What is known of a column.
     *
     * @param type the type that is said, or else measured
     * @param description what its maker says of it, in Markdown; may be empty
     * @param figures what was measured
     * @param pictures the same as tables to draw
     * @param ofPeople whether its name is one of those by which readers look for groups of people
     */
    public record Column(
            String name,
            String type,
            String description,
            List<ColumnFigure> figures,
            List<Picture> pictures,
            boolean ofPeople) {}

    /** A labeled figure of a column. */
    public record ColumnFigure(String label, String text) {}

    /**
     * A folder of data files.
     *
     * @param name its name; empty for that of the dataset
     * @param count how many files are in it and below
     * @param size how large they are
     * @param more how many files and folders are left out
     */
    public record DataFolder(
            String name, long count, String size, List<DataFolder> folders, List<FileLine> files, long more) {}

    /**
     * A data file.
     *
     * @param name its name; of several files together, a pattern
     * @param count how many files these are
     */
    public record FileLine(String name, long count, String size, String format) {}

    /**
     * Something that is not said.
     *
     * @param kind "not documented", "withheld", "not applicable" or "open"
     * @param reason why; may be empty
     * @param extent of how many items of a list it is not said, where others say it; may be empty
     */
    public record Unsaid(String path, String label, String section, String kind, String reason, String extent) {}

    /**
     * How complete the documentation is by one profile.
     *
     * @param completeness answered questions in percent of those that apply
     * @param version the version of the profile
     * @param summary what the profile is for
     * @param source where it is published; may be empty
     * @param namesOnly whether it is for datasets that are only named, of which a percentage would say nothing
     * @param sections its questions with their answers, in its own order
     */
    public record ProfileState(
            String id,
            String title,
            int completeness,
            int answered,
            int gaps,
            int notApplicable,
            int open,
            String version,
            String summary,
            String source,
            boolean namesOnly,
            List<ProfileSection> sections) {
        /** The questions that are not answered, or only partly, though they apply. */
        public List<Question> getMissing() {
            return sections.stream()
                    .flatMap(section -> section.questions().stream())
                    .filter(question ->
                            !question.missing().isEmpty() && !question.state().equals(State.NOT_APPLICABLE.says()))
                    .toList();
        }
    }

    /**
     * A section of a profile.
     *
     * @param number its number in the framework; may be empty
     */
    public record ProfileSection(String title, String number, List<Question> questions) {}

    /**
     * A question of a profile.
     *
     * @param id where it stands in its profile, as a name
     * @param number its number in the framework; may be empty
     * @param topic what it asks about
     * @param plainTopic the same without the name of a property in a format, which tells readers nothing
     * @param required whether it has to be answered, else it is recommended
     * @param state "answered", "stated gap", "not applicable", "open" or "depends on an open question"
     * @param reason why it is not answered; may be empty
     * @param answers what is said
     * @param missing labels of the fields that would answer the parts of the question that are not answered
     */
    public record Question(
            String id,
            String number,
            String topic,
            String plainTopic,
            boolean required,
            String state,
            String reason,
            List<Answer> answers,
            List<String> missing) {}

    /** A field that answers a question. */
    public record Answer(String path, String label, Shown value) {}

    /**
     * How to use the dataset.
     *
     * @param reference how to cite it, in Markdown; may be empty
     * @param bibtex how to cite it, in BibTeX
     * @param made whether the BibTeX entry was made from this documentation, since it gives none
     * @param snippets how to load it
     * @param loading the lines that load it by the card, from the Hub or from its folder; may be empty
     * @param local whether lines name files by paths from the folder of the card
     */
    public record Use(
            String reference, String bibtex, boolean made, List<Snippet> snippets, String loading, boolean local) {}

    /** A few lines of a program. */
    public record Snippet(String title, String language, String code) {}

    /**
     * The questions of all profiles about one section, each counted once.
     *
     * @param open questions that are neither answered nor a stated gap, and those of which it is not known whether they apply
     */
    public record Coverage(String section, String title, int answered, int gaps, int notApplicable, int open) {}

    /**
     * A question of a profile and whether it is answered.
     *
     * @param fields the fields that answer it, separated by commas
     * @param topic what it asks about
     * @param section the id of the section of the first field
     * @param title the title of that section
     */
    public record Asked(String fields, String topic, String section, String title, boolean answered) {}

    /**
     * A source of statements.
     *
     * @param number its number
     * @param url its address; may be empty
     * @param supports labels of what it supports
     * @param quote the words of the source that say so, on one line; may be empty
     * @param file the file that has these words, relative to the descriptor; may be empty
     */
    public record Evidence(int number, String citation, String url, List<String> supports, String quote, String file) {}
}
