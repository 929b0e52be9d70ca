package io.github.datacard.yaml;

import io.github.datacard.diagnostic.Findings;
import io.github.datacard.diagnostic.Location;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one YAML document whose top level is a mapping. What is wrong becomes findings, never an exception. */
public final class YamlReader {
    private final Limits limits;

    /** A reader with these limits. */
    public YamlReader(Limits limits) {
        this.limits = limits;
    }

    /** Reads a file; empty, with at least one error, if it is not one mapping. */
    public Optional<Node.Mapping> read(Path file, Findings findings) {
        return new YamlSource(file, findings).read(limits).flatMap(text -> parse(file, text, findings));
    }

    /** Reads the bytes of a file. */
    public Optional<Node.Mapping> read(Path file, byte[] bytes, Findings findings) {
        return new YamlSource(file, findings).decode(bytes).flatMap(text -> parse(file, text, findings));
    }

    /** Reads a text as if it stood in a file. */
    public Optional<Node.Mapping> parse(Path file, String text, Findings findings) {
        try {
            return document(file, text, findings);
        } catch (MarkedYAMLException broken) {
            findings.add(new SyntaxHints(file, text).explain(broken));
        } catch (ReaderException unprintable) {
            findings.error(
                    "yaml-control-character",
                    place(file, text, unprintable.getPosition()),
                    String.format(
                            java.util.Locale.ROOT,
                            "The character U+%04X is not allowed in YAML",
                            unprintable.getCodePoint()),
                    "Delete the invisible character.");
        } catch (YAMLException limit) {
            findings.error(
                    "yaml-limit",
                    Location.of(file),
                    "The file goes beyond a limit: " + firstLine(limit),
                    "Make it simpler, or raise -Ddatacard.limits.depth or -Ddatacard.limits.aliases.");
        } catch (StackOverflowError deep) {
            findings.error("yaml-limit", Location.of(file), "The file is nested too deeply", "Make it flatter.");
        }
        return Optional.empty();
    }

    private Optional<Node.Mapping> document(Path file, String text, Findings findings) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(limits.depth());
        options.setMaxAliasesForCollections(limits.aliases());
        Composer composer = new Composer(
                new ParserImpl(new StreamReader(new StringReader(text)), options), new Resolver(), options);
        Iterator<org.yaml.snakeyaml.nodes.Node> documents = documents(composer);
        if (!documents.hasNext()) {
            findings.error("yaml-empty", Location.of(file), "The file is empty", EMPTY_REMEDY);
            return Optional.empty();
        }
        Optional<Node> root = new TreeBuilder(file, limits, findings).build(documents.next());
        if (documents.hasNext()) {
            Mark second = documents.next().getStartMark();
            findings.error(
                    "yaml-several-documents",
                    location(file, second, second),
                    "A second YAML document begins here",
                    "Keep one document in a file: remove the line \"---\", or move the rest to a file of its own.");
            return Optional.empty();
        }
        return root.flatMap(node -> mapping(node, file, findings));
    }

    private static final String EMPTY_REMEDY =
            "Begin with the lines \"datacard: 1\" and \"name: My dataset\", or delete the file and run the goal init.";

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
            findings.error("yaml-empty", Location.of(file), "The file is empty", EMPTY_REMEDY);
        } else {
            findings.error(
                    "yaml-top-level",
                    node.location(),
                    "The file is " + node.kind() + ", but it must be a mapping of fields at the top",
                    "Write one field a line, such as \"name: My dataset\", without a \"-\" before it.");
        }
        return Optional.empty();
    }

    static Location location(Path file, Mark start, Mark end) {
        return new Location(file, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
    }

    private static Location place(Path file, String text, int position) {
        int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
        String before = text.substring(0, end);
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        return Location.at(file, line, last.codePointCount(0, last.length()) + 1);
    }

    private static String firstLine(YAMLException limit) {
        return String.valueOf(limit.getMessage()).lines().findFirst().orElse("");
    }
}
