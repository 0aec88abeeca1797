package org.twinsmith.exchange.nodeset.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values in the XML encoding of OPC 10000-6, 5.3. */
final class Values {
    private final Names names;

    Values(Names names) {
        this.names = names;
    }

    /** The value in an element whose name is that of its type. */
    Value of(XmlElement element) {
        if (element.name().startsWith("ListOf")) {
            return new Value.Many(element.children().stream().map(this::of).toList());
        }
        return switch (element.name()) {
            case "ExtensionObject" -> element.child("Body").flatMap(body -> body.children().stream().findFirst()).map(this::of)
                    .orElseGet(() -> new Value.Structure("ExtensionObject", Map.of()));
            case "Variant" -> element.child("Value").flatMap(value -> value.children().stream().findFirst()).map(this::of)
                    .orElseGet(() -> new Value.Leaf(""));
            case "Identifier" -> identifier(element);
            default -> element.children().isEmpty() ? new Value.Leaf(element.text()) : structure(element);
        };
    }

    /** The id as an address; one that is none, such as a GUID without its letter, stays as it is. */
    private Value identifier(XmlElement element) {
        String text = element.text().strip();
        return new Value.Leaf(text.contains("=") ? names.id(text, element).toString() : text);
    }

    private Value structure(XmlElement element) {
        Map<String, List<Value>> fields = new LinkedHashMap<>();
        for (XmlElement child : element.children()) {
            fields.computeIfAbsent(child.name(), name -> new ArrayList<>()).add(of(child));
        }
        Map<String, Value> single = new LinkedHashMap<>();
        fields.forEach((name, values) -> single.put(name, values.size() == 1 ? values.getFirst() : new Value.Many(values)));
        return new Value.Structure(element.name(), single);
    }
}
