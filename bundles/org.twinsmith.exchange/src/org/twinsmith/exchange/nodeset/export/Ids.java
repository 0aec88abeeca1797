package org.twinsmith.exchange.nodeset.export;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.twinsmith.exchange.nodeset.document.NodeId;
import org.twinsmith.model.semantics.Annotations;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.SemanticIdentifier;
import org.twinsmith.model.twin.TwinFile;

/** Ids of what a model declares: those that it says itself, else texts that follow from its names and stay the same. */
final class Ids {
    private static final long BASE_VARIABLE_TYPE = 62;
    private static final long BASE_INTERFACE_TYPE = 17602;
    private static final long BASE_EVENT_TYPE = 2041;
    private static final long FINITE_STATE_MACHINE = 2771;

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

    /** Whether a type says which node of its own model it is. */
    static boolean isOfItself(ComponentType type) {
        return said(type).filter(id -> id.namespace().equals(uri((TwinFile) type.eContainer()))).isPresent();
    }

    static boolean isStateMachine(ComponentType type) {
        return derives(type, FINITE_STATE_MACHINE);
    }

    /**
     * The namespace of the browse name of a member: that of the first type that declares it, which the members of its instances share; OPC 10000-3, 6.2.
     */
    static String naming(Named member) {
        EObject container = member instanceof Instance instance ? Members.group(instance).eContainer() : member.eContainer();
        Declaration first = container instanceof ComponentType owner ? Members.linearised(owner).stream()
                .filter(type -> Members.declared(type).stream().anyMatch(each -> member.getName().equals(each.getName()))).findFirst().orElse(owner) : null;
        return uri((TwinFile) EcoreUtil.getRootContainer(first == null ? member : first));
    }

    static Optional<NodeId> said(Declaration declaration) {
        return Annotations.identifiers(declaration).stream().filter(each -> !each.isIrdi()).map(SemanticIdentifier::getText)
                .flatMap(text -> NodeId.ofIri(text).stream()).findFirst();
    }

    static boolean isVariableType(ComponentType type) {
        return derives(type, BASE_VARIABLE_TYPE);
    }

    /** Interfaces are abstract and derive from nothing else, unlike types that have one; OPC 10000-3, 4.10. */
    static boolean isInterface(ComponentType type) {
        return type.isAbstract() && (said(type).filter(id -> id.isBase(BASE_INTERFACE_TYPE)).isPresent()
                || !type.getSuperTypes().isEmpty() && type.getSuperTypes().stream().allMatch(Ids::isInterface));
    }

    static boolean isEventType(ComponentType type) {
        return derives(type, BASE_EVENT_TYPE);
    }

    private static boolean derives(ComponentType type, long base) {
        return Members.linearised(type).stream().anyMatch(each -> said(each).filter(id -> id.isBase(base)).isPresent());
    }
}
