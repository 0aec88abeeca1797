package org.twinsmith.lang.diagnostics;

import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.LineAndColumn;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.syntax.SourceTexts;

/** Where elements stand in the texts that the user gave. */
public final class Places {
    private final Map<URI, String> paths;
    private final ILocationInFileProvider locations;

    /** @param paths the path that the user knows for each file */
    public Places(Map<URI, String> paths, ILocationInFileProvider locations) {
        this.paths = Map.copyOf(paths);
        this.locations = locations;
    }

    /** The name of a named element, or the whole text of another one, without comments before it. */
    public Place of(EObject element) {
        return place(element, locations.getSignificantTextRegion(element));
    }

    /** The whole text of an element. */
    public Place whole(EObject element) {
        INode node = NodeModelUtils.findActualNodeFor(element);
        return node == null ? of(element) : place(element, node.getTextRegion());
    }

    /** The text of one value of an element. */
    public Place of(EObject element, EStructuralFeature feature) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
        return nodes.isEmpty() ? of(element) : place(element, nodes.getFirst().getTextRegion());
    }

    /** An element as it is written, on one line and without comments; empty for one without text. */
    public static String text(EObject element) {
        return SourceTexts.of(element);
    }

    private Place place(EObject element, ITextRegion region) {
        INode root = NodeModelUtils.findActualNodeFor(element);
        String path = element.eResource() == null ? null : path(element.eResource().getURI());
        if (root == null || path == null || region == null || region == ITextRegion.EMPTY_REGION) {
            return Place.NOWHERE;
        }
        return at(path, root.getRootNode(), region.getOffset(), region.getLength());
    }

    private String path(URI file) {
        return paths.getOrDefault(file, file.toString());
    }

    static Place at(String path, INode root, int offset, int length) {
        LineAndColumn start = NodeModelUtils.getLineAndColumn(root, offset);
        return new Place(path, start.getLine(), start.getColumn(), offset, length);
    }
}
