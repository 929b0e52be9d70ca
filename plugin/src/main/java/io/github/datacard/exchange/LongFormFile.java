package io.github.datacard.exchange;

import io.github.datacard.descriptor.LongForm;
import io.github.datacard.json.JsonText;
import java.util.List;

/** The descriptor with every value in its long form. It holds all of it. */
final class LongFormFile implements Format {
    @Override
    public String id() {
        return Formats.LONG_FORM;
    }

    @Override
    public String title() {
        return "JSON";
    }

    @Override
    public String file() {
        return "datacard.json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public Written write(Disclosed dataset) {
        return new Written(JsonText.indented(LongForm.of(dataset.known().descriptor())), List.of());
    }
}
