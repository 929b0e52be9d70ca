package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What users download. */
final class PublishedPluginIT {
    private static final long MOST_BYTES = 13_500_000;

    @TempDir
    private Path folder;

    @Test
    void allThatMavenFetchesToRunItIsSmall() {
        TestRepository fresh = TestRepository.in(folder.resolve("repository"));
        Folders.shopReviews(folder.resolve("shop-reviews"));

        Maven.one().with(fresh).goals(folder, List.of("check", "render")).succeeded();

        assertThat(fresh.jars()).hasSizeGreaterThan(5);
        assertThat(fresh.jars().stream().mapToLong(Folders::size).sum())
                .as("bytes of %s", fresh.jars())
                .isBetween(1L, MOST_BYTES);
    }

    @Test
    void eachGoalAndParameterSaysWhatItIsFor() throws Exception {
        List<Element> goals = children(children(descriptor(), "mojos").get(0), "mojo");

        assertThat(goals)
                .extracting(goal -> text(goal, "goal"))
                .containsExactlyInAnyOrder(
                        "apply", "approve", "audit", "check", "diff", "explain", "help", "init", "measure", "publish",
                        "render", "report");
        for (Element goal : goals) {
            String name = text(goal, "goal");
            assertThat(text(goal, "description")).as(name).isNotBlank();
            assertThat(text(goal, "threadSafe")).as(name).isEqualTo("true");
            assertThat(text(goal, "requiresProject")).as(name).isEqualTo(String.valueOf(name.equals("report")));
            assertThat(text(goal, "requiresOnline")).as(name).isEqualTo("false");
            for (Element parameter : children(children(goal, "parameters").get(0), "parameter")) {
                saysWhatItIsFor(name, parameter);
            }
        }
    }

    /** Maven writes the goal help, which has no {@code since}, and fills those that nobody can edit. */
    private static void saysWhatItIsFor(String goal, Element parameter) {
        if (text(parameter, "editable").equals("true")) {
            String name = goal + "." + text(parameter, "name");
            assertThat(text(parameter, "description")).as(name).isNotBlank();
            if (!goal.equals("help")) {
                assertThat(text(parameter, "description")).as(name).contains("Default: ");
                assertThat(text(parameter, "since")).as(name).matches("\\d+\\.\\d+\\.\\d+");
            }
        }
    }

    private static Element descriptor() throws IOException, ParserConfigurationException, SAXException {
        try (JarFile jar = new JarFile(Build.pluginJar().toFile());
                InputStream xml = jar.getInputStream(jar.getEntry("META-INF/maven/plugin.xml"))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(xml)
                    .getDocumentElement();
        }
    }

    private static String text(Element parent, String name) {
        return children(parent, name).stream()
                .findFirst()
                .map(Element::getTextContent)
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(index -> parent.getChildNodes().item(index))
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }
}
