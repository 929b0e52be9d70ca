package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Finding;
import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import io.github.datacard.diagnostic.ReadingRule;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one YAML document whose top level is a mapping. What is wrong becomes findings, never an exception. */
public final class YamlReader {
    private static final String DASHES = "---";
    private static final String EMPTY_REMEDY =
            "Begin with the lines \"datacard: 1\" and \"name: My dataset\", or delete the file and run the goal init.";

    private static final Pattern NO_SPACE = Pattern.compile("[\\w-]+:\\S.{0,60}");

    /** It is only asked, so that all readers may share it; to make one takes as long as to read ten lines. */
    private static final Resolver TYPES = new Resolver();

    private final Limits limits;

    /** A reader with these limits. */
    public YamlReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a file; empty, with at least one error, if it is not one mapping. */
    public Optional<Node.Mapping> read(Path file, Findings findings) {
        return new YamlSource(file, findings).read(limits).flatMap(text -> parse(file, text, findings));
    }

    /** Reads a file; of a broken one all broken parts are said, and the reader of the rest gets what can be read of it. */
    public Optional<Node.Mapping> read(Path file, Findings findings, BiConsumer<String, Node.Mapping> rest) {
        return new YamlSource(file, findings).read(limits).flatMap(text -> parse(file, text, findings, rest));
    }

    /** The same for a text, as if it stood in the file. */
    public Optional<Node.Mapping> parse(
            Path file, String text, Findings findings, BiConsumer<String, Node.Mapping> rest) {
        Findings first = new Findings();
        Optional<Node.Mapping> whole = parse(file, text, first);
        findings.addAll(first.sorted());
        if (whole.isEmpty()) {
            new BrokenParts(this, file).rest(text, first, findings).ifPresent(root -> rest.accept(text, root));
        }
        return whole;
    }

    /** Reads a text as if it stood in a file. */
    public Optional<Node.Mapping> parse(Path file, String text, Findings findings) {
        SourceLines lines = new SourceLines(file, text);
        try {
            OtherBreaks breaks = new OtherBreaks(text);
            return parse(
                    file,
                    lines,
                    breaks,
                    new StreamReader(new StringReader(breaks.hidden(text))),
                    text.length(),
                    findings);
        } catch (ReaderException unprintable) {
            controlCharacter(
                    unprintable.getCodePoint(),
                    place(file, text, unprintable.getPosition()),
                    "Delete the invisible character.",
                    findings);
        } catch (StackOverflowError deep) {
            findings.add(
                    ReadingRule.YAML_LIMIT, Location.of(file), "The file is nested too deeply", "Make it flatter.");
        } catch (RuntimeException unexpected) {
            // Whatever the library or a hint throws beside its own types costs one finding.
            findings.add(SyntaxHints.unreadable(Location.of(file)));
        }
        return Optional.empty();
    }

    private Optional<Node.Mapping> parse(
            Path file, SourceLines lines, OtherBreaks breaks, StreamReader reader, int length, Findings findings) {
        try {
            return document(file, lines, breaks, reader, length, findings);
        } catch (MarkedYAMLException broken) {
            Finding hint = SyntaxHints.explain(lines, broken);
            findings.add(frontMatter(lines)
                    .filter(end -> hint.location().line() > end.location().line())
                    .orElse(hint));
        } catch (ReaderException unprintable) {
            throw unprintable;
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            // An escape with too few digits, or with a number that no character has.
            findings.add(SyntaxHints.brokenEscape(lines, lines.at(reader.getMark())));
        } catch (YAMLException limit) {
            String reason = String.valueOf(limit.getMessage());
            boolean depth = reason.contains("Depth");
            findings.add(
                    ReadingRule.YAML_LIMIT,
                    lines.at(reader.getMark()),
                    depth
                            ? "Lists and mappings are nested more than " + limits.depth() + " levels deep here"
                            : reason.contains("aliases")
                                    ? "More than " + limits.aliases()
                                            + " aliases (words that begin with \"*\") repeat lists or mappings"
                                    : "The file goes beyond a limit: "
                                            + reason.lines().findFirst().orElse(""),
                    depth
                            ? "Make it flatter, or raise -Ddatacard.limits.depth."
                            : "Write the values out, or raise -Ddatacard.limits.aliases.");
        }
        return Optional.empty();
    }

    static void controlCharacter(int character, Location place, String remedy, Findings findings) {
        findings.add(
                ReadingRule.YAML_CONTROL_CHARACTER,
                place,
                String.format(Locale.ROOT, "The character U+%04X is not allowed here", character),
                remedy);
    }

    private Optional<Node.Mapping> document(
            Path file, SourceLines lines, OtherBreaks breaks, StreamReader reader, int length, Findings findings) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(limits.depth());
        options.setMaxAliasesForCollections(limits.aliases());
        Composer composer = new Composer(new ParserImpl(reader, options), TYPES, options);
        Iterator<org.yaml.snakeyaml.nodes.Node> documents = documents(composer);
        if (!documents.hasNext()) {
            findings.add(ReadingRule.YAML_EMPTY, Location.of(file), "The file is empty", EMPTY_REMEDY);
            return Optional.empty();
        }
        Optional<Node> root = new TreeBuilder(lines, breaks, limits, length, findings).tree(documents.next());
        if (documents.hasNext()) {
            int line = documents.next().getStartMark().getLine() + 1;
            while (line > 1 && !lines.text(line).startsWith(DASHES)) {
                line--;
            }
            Location second = lines.at(line, 1);
            findings.add(frontMatter(lines)
                    .orElseGet(() -> Finding.of(
                            ReadingRule.YAML_SEVERAL_DOCUMENTS,
                            second,
                            "A second YAML document begins here",
                            "Keep one document in a file: remove the line \"---\", or move the rest to a file of its"
                                    + " own.")));
            return Optional.empty();
        }
        return root.flatMap(node -> mapping(node, file, findings));
    }

    /** A card that was copied into a descriptor has its metadata between two lines of dashes. */
    private static Optional<Finding> frontMatter(SourceLines lines) {
        return lines.text(1).strip().equals(DASHES)
                ? IntStream.rangeClosed(2, lines.count())
                        .filter(line -> lines.text(line).strip().equals(DASHES))
                        .mapToObj(line -> Finding.of(
                                ReadingRule.YAML_SEVERAL_DOCUMENTS,
                                lines.at(line, 1),
                                "This is a card with its front matter, or a second YAML document begins here",
                                "Put a card into README.md, delete this file and run the goal init, which takes the"
                                        + " card over. Else remove both lines \"---\"."))
                        .findFirst()
                : Optional.empty();
    }

    private static Iterator<org.yaml.snakeyaml.nodes.Node> documents(Composer composer) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return composer.checkNode();
            }

            @Override
            public org.yaml.snakeyaml.nodes.Node next() {
                return composer.getNode();
            }
        };
    }

    private static Optional<Node.Mapping> mapping(Node node, Path file, Findings findings) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (node.isNothing()) {
            findings.add(ReadingRule.YAML_EMPTY, Location.of(file), "The file is empty", EMPTY_REMEDY);
        } else if (node instanceof Node.Scalar text
                && NO_SPACE.matcher(text.text()).matches()) {
            findings.add(
                    ReadingRule.YAML_TOP_LEVEL,
                    node.location(),
                    "A space is missing after the colon",
                    "Write \"" + text.text().replaceFirst(":", ": ") + "\".");
        } else {
            findings.add(
                    ReadingRule.YAML_TOP_LEVEL,
                    node.location(),
                    "The file is " + node.kind() + ", but it must be a mapping of fields at the top",
                    "Write one field a line, such as \"name: My dataset\", without a \"-\" before it.");
        }
        return Optional.empty();
    }

    private static Location place(Path file, String text, int position) {
        int all = text.codePointCount(0, text.length());
        return SourceLines.behind(file, text, text.offsetByCodePoints(0, Math.min(position, all)));
    }
}
