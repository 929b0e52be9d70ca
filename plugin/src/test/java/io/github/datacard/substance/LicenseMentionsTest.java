package io.github.datacard.substance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.datacard.vocabulary.Library;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Licenses that prose names, and whether it says that the data has them. */
class LicenseMentionsTest {
    private static final LicenseMentions MENTIONS =
            new LicenseMentions(Library.open(Optional.empty()).vocabulary());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cc-by-4.0 | cc-by-4.0",
                "**CC BY 4.0** | cc-by-4.0",
                "CC-BY-SA v4.0. | cc-by-sa-4.0",
                "MIT | mit",
                "MIT License | mit",
                "The recordings are offered under the MIT license, as the town wishes it. | mit",
                "Licensed under MIT, like all that we make for the town and its people. | mit",
                "[see here](https://creativecommons.org/licenses/by-nc/4.0/deed.en) | cc-by-nc-4.0",
                "https://creativecommons.org/publicdomain/zero/1.0/ | cc0-1.0",
                "See <https://spdx.org/licenses/ODbL-1.0.html>. | odbl",
                "Creative Commons Attribution-ShareAlike 4.0 International (CC BY-SA 4.0) | cc-by-sa-4.0",
                "Apache License, Version 2.0 | apache-2.0",
                "![License](https://img.shields.io/badge/License-CC%20BY%204.0-lightgrey.svg) | cc-by-4.0",
                "[![l](https://img.shields.io/badge/license-Apache--2.0-blue)](LICENSE) | apache-2.0",
                "The data is published under the Open Data Commons Open Database License | odbl",
            })
    void aLicenseIsKnownByIdNameAbbreviationAddressAndBadge(String text, String id) {
        assertThat(MENTIONS.in(text).only()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The texts are under CC BY 4.0, the tables under CC0 1.0.",
                "The license is not open.",
                "The data is not under the MIT license.",
                "The code is under the MIT license.",
                "We release the annotations under CC BY-NC 4.0; the images belong to their owners.",
                "The annotations are licensed under CC BY 4.0.",
                "Recorded by students of the MIT in spring and summer of the year before last",
                "To be decided",
                "Ask the town office.",
                "Creative Commons",
                "Until 2020 the data was under CC BY 4.0.",
                "Free for research. See the terms of the owner at https://example.org/terms.",
            })
    void nothingIsGuessed(String text) {
        assertThat(MENTIONS.in(text).only()).isEmpty();
    }
}
