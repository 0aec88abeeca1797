package org.twinsmith.exchange.nodeset.export;

import java.util.Optional;

import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.SemanticIdentifier;
import org.twinsmith.model.twin.TwinFile;

/** Ids of what a model declares: those that it says itself, else texts that follow from its names and stay the same. */
final class Ids {
    private static final long BASE_VARIABLE_TYPE = 62;
    private static final long BASE_INTERFACE_TYPE = 17602;
    private static final long BASE_EVENT_TYPE = 2041;

    private Ids() {
    }

    /** The URI of a file's namespace. */
    static String uri(TwinFile file) {
        return file.getIri() == null || file.getIri().isBlank() ? "urn:twinsmith:" + file.getNamespace() : file.getIri();
    }

    static NodeId of(Declaration declaration) {
        String uri = uri((TwinFile) declaration.eContainer());
        // What the standard declares without an id of its own in the text cannot be found again in its namespace.
        String own = uri.equals(NodeId.BASE) ? "urn:twinsmith:" + ((TwinFile) declaration.eContainer()).getNamespace() : uri;
        return said(declaration).filter(id -> id.namespace().equals(uri)).orElseGet(() -> new NodeId(own, "s=" + declaration.getName()));
    }

    private static Optional<NodeId> said(Declaration declaration) {
        return Annotations.identifiers(declaration).stream().filter(each -> !each.isIrdi()).map(SemanticIdentifier::getText)
                .flatMap(text -> NodeId.ofIri(text).stream()).findFirst();
    }

    static boolean isVariableType(ComponentType type) {
        return derives(type, BASE_VARIABLE_TYPE);
    }

    static boolean isInterface(ComponentType type) {
        return derives(type, BASE_INTERFACE_TYPE);
    }

    static boolean isEventType(ComponentType type) {
        return derives(type, BASE_EVENT_TYPE);
    }

    private static boolean derives(ComponentType type, long base) {
        return Members.linearised(type).stream().anyMatch(each -> said(each).filter(id -> id.isBase(base)).isPresent());
    }
}
