package org.twinsmith.lang.ide.navigation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.util.ITextRegion;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinFile;

/** From uses of a name to its declaration and back. */
public final class Navigation {
    private final EObjectAtOffsetHelper elements;

    @Inject
    public Navigation(EObjectAtOffsetHelper elements) {
        this.elements = elements;
    }

    /** What is declared or named at an offset. */
    public Optional<Named> at(ModelWorkspace workspace, String path, int offset) {
        workspace.link();
        return workspace.resource(path).map(resource -> elements.resolveElementAt(resource, offset))
                .filter(Named.class::isInstance).map(Named.class::cast).filter(each -> !each.eIsProxy());
    }

    /** The name in its declaration; empty for what the library declares, which stands in no file of the user. */
    public static Optional<Place> declaration(LoadedModel model, Named named) {
        boolean own = model.files().stream().anyMatch(file -> file.eResource() == named.eResource());
        return own ? Optional.of(model.place(named)).filter(place -> place.line() > 0) : Optional.empty();
    }

    /** The name wherever the user's files use it, in the order of files and text. Of a qualified name, the last part. */
    public static List<Place> uses(LoadedModel model, Named named) {
        List<Place> uses = new ArrayList<>();
        for (TwinFile file : model.files()) {
            String path = model.places().of(file).file();
            for (Iterator<EObject> all = file.eAllContents(); all.hasNext();) {
                collect(all.next(), named, path, uses);
            }
        }
        return uses.stream().distinct().toList();
    }

    private static void collect(EObject user, Named named, String path, List<Place> uses) {
        for (EReference reference : user.eClass().getEAllReferences()) {
            if (!reference.isContainment() && !reference.isContainer() && !reference.isDerived()) {
                List<?> values = reference.isMany() ? (List<?>) user.eGet(reference)
                        : Optional.ofNullable(user.eGet(reference)).map(List::of).orElse(List.of());
                List<INode> nodes = NodeModelUtils.findNodesForFeature(user, reference);
                for (int i = 0; i < Math.min(values.size(), nodes.size()); i++) {
                    if (values.get(i) == named) {
                        uses.add(lastPart(nodes.get(i), path));
                    }
                }
            }
        }
    }

    private static Place lastPart(INode node, String path) {
        ITextRegion region = node.getTextRegion();
        String text = NodeModelUtils.getTokenText(node);
        int skip = region.getLength() - (text.length() - text.lastIndexOf('.') - 1);
        int offset = region.getOffset() + skip;
        var start = NodeModelUtils.getLineAndColumn(node.getRootNode(), offset);
        return new Place(path, start.getLine(), start.getColumn(), offset, region.getLength() - skip);
    }
}
