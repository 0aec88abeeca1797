package org.twinsmith.exchange.nodeset.document;

import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Place;

/**
 * A node as a NodeSet or a server gives it.
 *
 * @param name its browse name without namespace
 * @param naming URI of the namespace of its browse name
 * @param parent where a NodeSet says that it belongs, which a reference should say as well
 * @param isAbstract whether a type has no instances of its own
 * @param definition fields of a data type; empty for what is none and for one without fields
 * @param variable what a variable or variable type has beyond other nodes
 */
public record Node(NodeId id, NodeClass nodeClass, String name, String naming, Texts texts, Optional<NodeId> parent, List<Reference> references,
        boolean isAbstract, Optional<Definition> definition, Optional<Variable> variable, Place place) {
    public Node {
        references = List.copyOf(references);
    }

    /** A node whose browse name is in the namespace of its id. */
    public Node(NodeId id, NodeClass nodeClass, String name, Texts texts, Optional<NodeId> parent, List<Reference> references,
            boolean isAbstract, Optional<Definition> definition, Optional<Variable> variable, Place place) {
        this(id, nodeClass, name, id.namespace(), texts, parent, references, isAbstract, definition, variable, place);
    }

    /** The node with the namespace of its browse name. */
    public Node named(String uri) {
        return new Node(id, nodeClass, name, uri, texts, parent, references, isAbstract, definition, variable, place);
    }

    /**
     * What a person reads of a node.
     *
     * @param documentation address of a page about it; may be empty
     * @param deprecated whether its owner advises against it
     */
    public record Texts(List<Localized> names, List<Localized> descriptions, String documentation, boolean deprecated) {
        public static final Texts NONE = new Texts(List.of(), List.of(), "", false);

        public Texts {
            names = List.copyOf(names);
            descriptions = List.copyOf(descriptions);
        }

        /** The first description; empty where there is none. */
        public String description() {
            return descriptions.isEmpty() ? "" : descriptions.getFirst().text();
        }
    }

    /** A text in a language. @param locale such as {@code en-US}; empty where it is not said */
    public record Localized(String locale, String text) {
    }

    /** A reference from one node. @param forward whether this node is its source */
    public record Reference(NodeId type, boolean forward, NodeId target) {
    }

    /**
     * @param dataType its data type
     * @param rank dimensions of its value: -1 for a scalar, 1 for a list; -2, -3 and 0 leave it open (OPC 10000-3, 5.6.2)
     * @param dimensions lengths, where they are said; 0 for one that is open
     * @param writable whether clients may write the value
     * @param value the value, where there is one
     */
    public record Variable(NodeId dataType, int rank, List<Integer> dimensions, boolean writable, Optional<Value> value) {
        public Variable {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** The fields of a structure, or the literals of an enumeration. */
    public record Definition(boolean union, boolean optionSet, List<Field> fields) {
        public Definition {
            fields = List.copyOf(fields);
        }
    }

    /** @param value number of a literal; -1 for the field of a structure */
    public record Field(String name, NodeId dataType, int rank, long value, boolean optional, String description) {
    }
}
