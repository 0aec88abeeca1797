package org.twinsmith.lang.edit;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.lang.workspace.ModelWorkspace;

/** Leads from a place in the text to what is written there. */
public final class ElementAt {

    private ElementAt() {
    }

    /** The innermost element of a kind whose text an offset lies in. */
    public static <T extends EObject> Optional<T> of(ModelWorkspace workspace, String path, int offset, Class<T> kind) {
        return workspace.resource(path).map(resource -> resource.getParseResult()).map(parsed ->
                NodeModelUtils.findLeafNodeAtOffset(parsed.getRootNode(), offset)).flatMap(leaf -> around(leaf, kind));
    }

    private static <T extends EObject> Optional<T> around(ILeafNode leaf, Class<T> kind) {
        for (EObject at = NodeModelUtils.findActualSemanticObjectFor(leaf); at != null; at = at.eContainer()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }
}
