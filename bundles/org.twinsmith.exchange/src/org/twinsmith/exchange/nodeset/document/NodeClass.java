package org.twinsmith.exchange.nodeset.document;

import java.util.Arrays;
import java.util.Optional;

/** The classes of nodes; OPC 10000-3, 5. */
public enum NodeClass {
    OBJECT("UAObject"), VARIABLE("UAVariable"), METHOD("UAMethod"), OBJECT_TYPE("UAObjectType"), VARIABLE_TYPE("UAVariableType"),
    REFERENCE_TYPE("UAReferenceType"), DATA_TYPE("UADataType"), VIEW("UAView");

    private final String element;

    NodeClass(String element) {
        this.element = element;
    }

    /** The element of a NodeSet that declares such a node. */
    public String element() {
        return element;
    }

    /** Whether it is a type, so that what lies below describes and does not exist. */
    public boolean isType() {
        return this == OBJECT_TYPE || this == VARIABLE_TYPE || this == REFERENCE_TYPE || this == DATA_TYPE;
    }

    static Optional<NodeClass> of(String element) {
        return Arrays.stream(values()).filter(each -> each.element.equals(element)).findFirst();
    }
}
