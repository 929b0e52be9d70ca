package io.github.datacard.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows a model to templates: texts, numbers, lists, maps, records by their components, and functions of one
 * argument. Nothing else of Java can be reached from a template. FreeMarker's own way to show objects asks
 * {@code java.beans} about each class, which takes long in a process that has just begun.
 */
final class ModelWrapper extends DefaultObjectWrapper {
    private static final Pattern READER = Pattern.compile("(?:is|get)(\\p{Lu})(.*)");

    /** The components of the records of a class, by their names. */
    private static final ClassValue<Map<String, Method>> PROPERTIES = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return properties(type);
        }
    };

    ModelWrapper(Version version) {
        super(version);
    }

    @Override
    protected TemplateModel handleUnknownType(Object value) throws TemplateModelException {
        if (value instanceof Record shown) {
            return new RecordModel(shown, PROPERTIES.get(shown.getClass()));
        }
        if (value instanceof Function<?, ?> function) {
            return (TemplateMethodModelEx) arguments -> called(function, arguments.get(0));
        }
        if (value instanceof Enum<?> word) {
            return new SimpleScalar(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        throw new TemplateModelException(
                "A template cannot see a " + value.getClass().getName() + ".");
    }

    @SuppressWarnings("unchecked")
    private Object called(Function<?, ?> function, Object argument) throws TemplateModelException {
        return ((Function<Object, Object>) function).apply(unwrap((TemplateModel) argument));
    }

    /** {@code isShort} and {@code getMissing} are {@code short} and {@code missing}. */
    private static Map<String, Method> properties(Class<?> type) {
        Map<String, Method> properties = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0) {
                Matcher reader = READER.matcher(method.getName());
                properties.put(method.getName(), method);
                if (reader.matches()) {
                    properties.put(reader.group(1).toLowerCase(Locale.ROOT) + reader.group(2), method);
                }
            }
        }
        return properties;
    }

    private final class RecordModel implements TemplateHashModel, AdapterTemplateModel {
        private final Record shown;
        private final Map<String, Method> properties;

        RecordModel(Record shown, Map<String, Method> properties) {
            this.shown = shown;
            this.properties = properties;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Method property = properties.get(name);
            if (property == null) {
                return null;
            }
            try {
                return wrap(property.invoke(shown));
            } catch (ReflectiveOperationException failed) {
                throw new TemplateModelException("Cannot read " + name + ".", failed);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Object getAdaptedObject(Class<?> hint) {
            return shown;
        }
    }
}
