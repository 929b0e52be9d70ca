package io.github.datacard.template;

import freemarker.cache.TemplateLoader;
import io.github.datacard.library.LibraryFiles;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Gives FreeMarker the templates of a library, each when it is first used. */
final class LibraryTemplates implements TemplateLoader {
    private final LibraryFiles files;

    LibraryTemplates(LibraryFiles files) {
        this.files = files;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return files.has(name) ? name : null;
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    @Override
    public Reader getReader(Object source, String encoding) {
        return new StringReader(files.read(source.toString()));
    }

    @Override
    public void closeTemplateSource(Object source) {
        // A text needs no closing.
    }
}
