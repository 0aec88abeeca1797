package org.twinsmith.opcua.client;

import java.util.List;
import java.util.Map;

/** A value as a person gives it, before anybody knows what type a server wants it to have. */
public sealed interface Given {
    /** A number, a text, a date and all else that is one value. */
    record Text(String text) implements Given {
    }

    /** A literal of an enumeration; the number is for servers that have no enumeration of their own. */
    record Literal(String name, int number) implements Given {
    }

    /** An array. */
    record Many(List<Given> elements) implements Given {
        public Many {
            elements = List.copyOf(elements);
        }
    }

    /** A structure. */
    record Fields(Map<String, Given> fields) implements Given {
    }
}
