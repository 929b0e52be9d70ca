package io.github.datacard.template;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.cache.StrongCacheStorage;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.library.LibraryFiles;
import io.github.datacard.text.ReadingOrder;
import io.github.datacard.vocabulary.Messages;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Renders templates of the library. Templates see the model and {@link Functions}, and can neither create objects nor
 * call Java. {@code .ftlh} escapes for HTML, {@code .ftlx} for XML, {@code .ftlm} for Markdown. No value of a descriptor is ever taken for
 * template code. Thread-safe.
 */
public final class TemplateEngine {
    /** The templates that are shipped are the same for all engines, and parsed once in a process. */
    private static final AtomicReference<Configuration> SHIPPED = new AtomicReference<>();

    private final LibraryFiles files;
    private final Configuration configuration;
    private final Messages messages;
    private final Allowance allowance;
    private final AtomicBoolean stoppable = new AtomicBoolean();

    /** An engine for the templates of a library. */
    public TemplateEngine(LibraryFiles files) {
        this(files, Messages.read(files));
    }

    /** An engine whose templates speak in a language. */
    public TemplateEngine(LibraryFiles files, Messages messages) {
        this(files, messages, Allowance.USUAL);
    }

    TemplateEngine(LibraryFiles files, Messages messages, Allowance allowance) {
        this.files = files;
        this.messages = messages;
        this.allowance = allowance;
        this.configuration = files.hasOwn() ? reading(files) : shipped(files);
    }

    private static Configuration shipped(LibraryFiles files) {
        return SHIPPED.updateAndGet(known -> known == null ? reading(files) : known);
    }

    private static Configuration reading(LibraryFiles files) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateLoader(new LibraryTemplates(files));
        configuration.setObjectWrapper(new ModelWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLocalizedLookup(false);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        TemplateConfiguration markdown = new TemplateConfiguration();
        markdown.setOutputFormat(MarkdownOutputFormat.INSTANCE);
        configuration.setTemplateConfigurations(
                new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftlm"), markdown));
        return configuration;
    }

    /** Reads the templates of a folder now, so that the first to use them need not. Who uses a broken one hears of it. */
    public void prepare(String folder) {
        files.in(folder).stream().filter(name -> name.contains(".ftl")).forEach(name -> {
            try {
                configuration.getTemplate(name);
            } catch (IOException brokenOrUnused) {
                // It matters to those alone that render it.
            }
        });
    }

    /** The texts of the interface. */
    public Messages messages() {
        return messages;
    }

    /**
     * Renders a template. What is written reads in the order of its characters, whatever a value holds.
     *
     * @param template its name in the library, such as {@code page/dataset.ftlh}
     * @param model what it sees, by names
     * @throws DatacardException if the template is broken, with its line
     */
    public String render(String template, Map<String, ?> model) {
        Map<String, Object> all = new LinkedHashMap<>(Functions.all(messages));
        all.put("say", new Interface(messages));
        all.putAll(model);
        try {
            return ReadingOrder.natural(
                    files.hasOwn() ? allowance.run(stoppable(template), all) : written(template, all));
        } catch (IOException | TemplateException broken) {
            DatacardException failure = new DatacardException("The template " + template + " is broken: "
                    + firstLines(broken)
                    + " Correct it, or remove it from -Ddatacard.templates to use the one of Datacard.");
            // Not as the cause: Maven would print the many lines of FreeMarker's message after ours.
            failure.addSuppressed(broken);
            throw failure;
        }
    }

    private String written(String template, Map<String, Object> model) throws IOException, TemplateException {
        StringWriter out = new StringWriter();
        configuration.getTemplate(template).process(model, out);
        return out.toString();
    }

    /** All templates of a team are made stoppable before the first one runs, since they may import each other. */
    private Template stoppable(String name) throws IOException {
        synchronized (stoppable) {
            if (stoppable.compareAndSet(false, true)) {
                for (String own : files.templates()) {
                    Allowance.stoppable(configuration.getTemplate(own));
                }
            }
        }
        return configuration.getTemplate(name);
    }

    private static String firstLines(Exception broken) {
        String message = String.valueOf(broken.getMessage());
        int end = message.indexOf("\n----");
        return (end < 0 ? message : message.substring(0, end))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
