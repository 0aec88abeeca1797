package org.twinsmith.exchange.nodeset.space;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.exchange.nodeset.document.Node;
import org.twinsmith.exchange.nodeset.document.NodeClass;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.exchange.nodeset.document.NodeSet;

/** The types of the standard's own namespace by name and supertype, for when nobody gives {@code Opc.Ua.NodeSet2.xml}. */
final class BaseTypes {
    private static final Map<String, NodeClass> CLASSES = Map.of("O", NodeClass.OBJECT_TYPE, "V", NodeClass.VARIABLE_TYPE,
            "D", NodeClass.DATA_TYPE, "R", NodeClass.REFERENCE_TYPE);

    private BaseTypes() {
    }

    static NodeSet read() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BaseTypes.class.getResourceAsStream("base-types.txt")), StandardCharsets.UTF_8))) {
            return new NodeSet("base-types.txt", List.of(), text.lines().filter(line -> !line.startsWith("#")).map(BaseTypes::type).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the table of base types cannot be read", e);
        }
    }

    private static Node type(String line) {
        String[] words = line.split(" ");
        List<Node.Reference> references = words[3].equals("-") ? List.of() : List.of(new Node.Reference(AddressSpace.HAS_SUBTYPE,
                false, NodeId.base(Long.parseLong(words[3]))));
        NodeClass nodeClass = CLASSES.get(words[1]);
        Optional<Node.Variable> variable = nodeClass == NodeClass.VARIABLE_TYPE
                ? Optional.of(new Node.Variable(NodeId.base(24), -2, List.of(), false, Optional.empty())) : Optional.empty();
        return new Node(NodeId.base(Long.parseLong(words[0])), nodeClass, words[2], Node.Texts.NONE, Optional.empty(), references,
                words.length > 4, Optional.empty(), variable, Place.NOWHERE);
    }
}
