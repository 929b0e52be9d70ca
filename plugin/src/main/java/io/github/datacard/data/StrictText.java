package io.github.datacard.data;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;

/** Text of a stated encoding: bytes that are none of it are an error, where a plain reader would replace them. */
final class StrictText {
    private StrictText() {}

    static Reader reader(InputStream in, Charset encoding) {
        return new InputStreamReader(in, encoding.newDecoder());
    }
}
