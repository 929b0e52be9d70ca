package io.github.datacard.template;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import io.github.datacard.diagnostic.DatacardException;
import io.github.datacard.vocabulary.Messages;
import java.util.List;

/** The function {@code say(name, values…)} of templates: a text of the interface. */
record Interface(Messages messages) implements TemplateMethodModelEx {
    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Object[] texts = new Object[arguments.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = i == 0 ? text(arguments.get(i)) : said(arguments.get(i));
        }
        try {
            return messages.say(
                    texts[0].toString(), List.of(texts).subList(1, texts.length).toArray());
        } catch (DatacardException unknown) {
            throw new TemplateModelException(unknown.getMessage());
        }
    }

    private static Object said(Object argument) throws TemplateModelException {
        return argument instanceof TemplateNumberModel number ? number.getAsNumber() : text(argument);
    }

    private static String text(Object argument) throws TemplateModelException {
        if (argument instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        if (argument instanceof TemplateNumberModel number) {
            return number.getAsNumber().toString();
        }
        throw new TemplateModelException("An argument of say has to be a text or a number.");
    }
}
