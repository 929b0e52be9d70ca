package io.github.datacard.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as a report of a Maven site. */
final class SiteIT {
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <name>Reviews</name>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-site-plugin</artifactId>
                    <version>3.21.0</version>
                  </plugin>
                </plugins>
              </build>
              <reporting>
                <excludeDefaults>true</excludeDefaults>
                <plugins>
                  <plugin>
                    <groupId>io.github.datacard</groupId>
                    <artifactId>datacard-maven-plugin</artifactId>
                    <version>%s</version>
                    <reportSets>
                      <reportSet>
                        <reports>
                          <report>report</report>
                        </reports>
                      </reportSet>
                    </reportSets>
                  </plugin>
                </plugins>
              </reporting>
            </project>
            """;

    private final Maven maven = Maven.one();

    @TempDir
    private Path folder;

    @Test
    void theSiteLeadsToTheCatalogAndThePages() {
        Folders.write(folder.resolve("pom.xml"), POM.formatted("reviews", Build.version()));
        Projects.markAsRoot(folder);
        Folders.shopReviews(folder.resolve("shop-reviews"));

        maven.run(folder, "site").succeeded();

        Path site = folder.resolve("target/site");
        assertThat(Folders.read(site.resolve("project-reports.html")))
                .contains("datacard.html")
                .contains("Documentation of the project's datasets.");
        assertThat(Folders.read(site.resolve("datacard.html")))
                .contains("css/site.css")
                .contains("href=\"datacard/index.html\"")
                .contains("href=\"datacard/shop-reviews/index.html\"")
                .contains("cc-by-4.0")
                .doesNotContain("assets/style.css");
        assertThat(Folders.read(site.resolve("datacard/index.html"))).contains("shop-reviews/index.html");
        assertThat(site.resolve("datacard/shop-reviews/index.html")).isRegularFile();
        assertThat(site.resolve("datacard/assets/style.css")).isRegularFile();
        assertThat(folder.resolve("target/datacard")).doesNotExist();
    }

    @Test
    void aSiteWithoutDescriptorsHasNoReport() {
        Folders.write(folder.resolve("pom.xml"), POM.formatted("empty", Build.version()));
        Projects.markAsRoot(folder);

        maven.run(folder, "site").succeeded();

        assertThat(folder.resolve("target/site/datacard")).doesNotExist();
    }
}
