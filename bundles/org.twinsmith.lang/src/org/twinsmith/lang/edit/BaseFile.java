package org.twinsmith.lang.edit;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.linking.TwinResource;

/**
 * The text that a file was read from, and which element of today was which element of it. The text is parsed once more for
 * that: both trees of nodes have the same shape, and the nodes of the first still know their elements, wherever those are now.
 *
 * @param original the text with its second tree, @param before elements of the text by the elements in memory
 */
record BaseFile(Original original, EObject root, Map<EObject, EObject> before) {

    static BaseFile of(TwinResource file, IParser parser) {
        String path = file.getURI().lastSegment();
        INode read = file.getParseResult().getRootNode();
        IParseResult again = parser.parse(new StringReader(read.getText()));
        List<EObject> now = owners(read);
        List<EObject> then = owners(again.getRootNode());
        if (now.size() != then.size()) {
            throw Refusal.at(Place.NOWHERE, path + " cannot be compared with the text that it was read from", "read the file again");
        }
        Map<EObject, EObject> before = new IdentityHashMap<>();
        for (int i = 0; i < now.size(); i++) {
            before.put(now.get(i), then.get(i));
        }
        return new BaseFile(new Original(path, read.getText(), again.getRootNode()), again.getRootASTElement(), before);
    }

    private static List<EObject> owners(INode root) {
        List<EObject> owners = new ArrayList<>();
        for (INode node : ((ICompositeNode) root).getAsTreeIterable()) {
            if (node.hasDirectSemanticElement()) {
                owners.add(node.getSemanticElement());
            }
        }
        return owners;
    }

    /** What an element was in the text; empty for one that came since. */
    Optional<EObject> before(EObject element) {
        return Optional.ofNullable(before.get(element));
    }

    /** The nodes of a feature of an element of the text. */
    static List<INode> nodes(EObject element, EStructuralFeature feature) {
        return NodeModelUtils.findNodesForFeature(element, feature);
    }
}
