package org.twinsmith.exchange.nodeset.export;

import org.twinsmith.exchange.nodeset.document.Node.Reference;
import org.twinsmith.exchange.nodeset.document.NodeId;

/** The references that are written; ids of OPC 10000-5. */
final class References {
    private static final long HAS_SUBTYPE = 45;
    private static final long HAS_PROPERTY = 46;
    private static final long HAS_COMPONENT = 47;
    private static final long ORGANIZES = 35;
    private static final long HAS_TYPE_DEFINITION = 40;
    private static final long HAS_MODELLING_RULE = 37;

    private References() {
    }

    static Reference subtypeOf(NodeId base) {
        return new Reference(NodeId.base(HAS_SUBTYPE), false, base);
    }

    static Reference propertyOf(NodeId owner) {
        return new Reference(NodeId.base(HAS_PROPERTY), false, owner);
    }

    static Reference componentOf(NodeId owner) {
        return new Reference(NodeId.base(HAS_COMPONENT), false, owner);
    }

    static Reference organizedBy(NodeId folder) {
        return new Reference(NodeId.base(ORGANIZES), false, folder);
    }

    static Reference ofType(NodeId type) {
        return new Reference(NodeId.base(HAS_TYPE_DEFINITION), true, type);
    }

    static Reference rule(Rule rule) {
        return new Reference(NodeId.base(HAS_MODELLING_RULE), true, NodeId.base(rule.id));
    }

    static Reference implementing(NodeId type) {
        return new Reference(NodeId.base(17603), true, type);
    }

    static Reference from(NodeId state) {
        return new Reference(NodeId.base(51), true, state);
    }

    static Reference to(NodeId state) {
        return new Reference(NodeId.base(52), true, state);
    }

    static Reference causedBy(NodeId method) {
        return new Reference(NodeId.base(53), true, method);
    }

    static Reference raising(NodeId event) {
        return new Reference(NodeId.base(41), true, event);
    }

    /** Modelling rules. */
    enum Rule {
        MANDATORY(78), OPTIONAL(80), OPTIONAL_PLACEHOLDER(11508), MANDATORY_PLACEHOLDER(11510);

        private final long id;

        Rule(long id) {
            this.id = id;
        }
    }
}
