package io.github.datacard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void digestsAreThoseOfOtherPrograms() {
        String empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assertThat(Digest.of("")).isEqualTo(empty);
        assertThat(Digest.of(new byte[0])).isEqualTo(empty);
        assertThat(Digest.of("é")).isEqualTo(Digest.of(new byte[] {(byte) 0xC3, (byte) 0xA9}));
        assertThat(Digest.base64("")).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
