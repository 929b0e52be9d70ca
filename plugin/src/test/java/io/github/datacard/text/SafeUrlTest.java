package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://EXAMPLE.ORG/a?b=c#d",
                "mailto:data@example.org",
                "doi:10.5555/a",
                "hf://datasets/a/b",
                "s3://bucket/key",
                "data/train.csv",
                "../README.md",
                "#section",
                "?q=javascript:x",
                "a/b:c",
                "./a:b",
                "",
                "file.txt"
            })
    void linksToTheWebAndToNeighbors(String url) {
        assertThat(SafeUrl.isSafe(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                " javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example.org",
                "\\\\evil\\share",
                "/\\evil.example.org",
                "https:\\\\evil",
                "blob:x",
                "about:blank",
                "\u00A0javascript:alert(1)",
                "\uFEFFjavascript:alert(1)",
                "view-source:https://a.b"
            })
    void doesNotLinkToWhatRunsOrLeaks(String url) {
        assertThat(SafeUrl.isSafe(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org:8080/a?b=%20",
                "ftp://example.org/a",
                "mailto:a@b.c",
                "doi:10.5/a"
            })
    void knowsACompleteAddress(String url) {
        assertThat(SafeUrl.isComplete(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/a",
                "https://",
                "https:",
                "https:///a",
                "https://a b",
                "javascript:x",
                "http:a",
                "C:\\data",
                "C:/data"
            })
    void knowsAnAddressWithoutItsHead(String url) {
        assertThat(SafeUrl.isComplete(url)).isFalse();
    }
}
