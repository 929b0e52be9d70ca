package io.github.datacard.exchange;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a tree with one key as XML: keys are elements, lists repeat their element, keys that begin with {@code @} are
 * attributes, and {@code #text} is the text of an element that has attributes.
 */
final class XmlText {
    private final XMLStreamWriter xml;

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Map<String, Object> tree) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            for (Map.Entry<String, Object> root : tree.entrySet()) {
                new XmlText(xml).element(root.getKey(), root.getValue(), 0);
            }
            xml.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.append("\n").toString();
    }

    private void element(String name, Object value, int depth) throws XMLStreamException {
        if (value instanceof Iterable<?> list) {
            for (Object item : list) {
                element(name, item, depth);
            }
            return;
        }
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(name);
        if (value instanceof Map<?, ?> members) {
            members(members, depth);
        } else {
            xml.writeCharacters(plain(value));
        }
        xml.writeEndElement();
    }

    private void members(Map<?, ?> members, int depth) throws XMLStreamException {
        boolean parts = false;
        for (Map.Entry<?, ?> member : members.entrySet()) {
            if (member.getKey().toString().startsWith("@")) {
                xml.writeAttribute(member.getKey().toString().substring(1), plain(member.getValue()));
            }
        }
        for (Map.Entry<?, ?> member : members.entrySet()) {
            String key = member.getKey().toString();
            if (key.equals("#text")) {
                xml.writeCharacters(plain(member.getValue()));
            } else if (!key.startsWith("@")) {
                element(key, member.getValue(), depth + 1);
                parts = true;
            }
        }
        if (parts) {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }
    }

    /** XML has no way to write most control characters. */
    private static String plain(Object value) {
        return value.toString().replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
