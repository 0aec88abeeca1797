package org.twinsmith.lang.ide.fix;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.TextEdit;

/** A finding, and the text and the elements that it is about. */
record Problem(Diagnostic finding, ModelWorkspace workspace, XtextResource resource) {

    /** Empty where the finding stands in no text of the model, or behind the end of it. */
    static Optional<Problem> of(ModelWorkspace workspace, Diagnostic finding) {
        return workspace.resource(finding.place().file()).map(resource -> new Problem(finding, workspace, resource))
                .filter(problem -> problem.end() <= problem.text().length());
    }

    String path() {
        return finding.place().file();
    }

    int start() {
        return finding.place().offset();
    }

    int end() {
        return finding.place().offset() + finding.place().length();
    }

    String text() {
        return resource.getParseResult().getRootNode().getText();
    }

    /** What the finding marks. */
    String marked() {
        return text().substring(start(), end());
    }

    /** The token that the marked text begins with; null in an empty text. */
    ILeafNode leaf() {
        return NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), start());
    }

    /** The innermost element that begins at the marked text or contains it. */
    EObject element() {
        INode leaf = leaf();
        return leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
    }

    /** The innermost element of a class that holds the marked text. */
    <T extends EObject> Optional<T> enclosing(Class<T> kind) {
        for (EObject at = element(); at != null; at = at.eContainer()) {
            if (kind.isInstance(at)) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }

    /** The outermost element whose text is exactly the marked one, if it is of the class. */
    <T extends EObject> Optional<T> exactly(Class<T> kind) {
        for (EObject at = element(); at != null; at = at.eContainer()) {
            INode node = NodeModelUtils.findActualNodeFor(at);
            if (kind.isInstance(at) && node != null && isMarked(node.getTextRegion())) {
                return Optional.of(kind.cast(at));
            }
        }
        return Optional.empty();
    }

    private boolean isMarked(ITextRegion region) {
        return region.getOffset() == start() && region.getLength() == finding.place().length();
    }

    /** A fix that writes something in place of the marked text. */
    QuickFix replaced(String title, String text) {
        return new QuickFix(title, List.of(new TextEdit(path(), start(), finding.place().length(), text)));
    }

    QuickFix change(String title, int offset, int length, String text) {
        return new QuickFix(title, List.of(new TextEdit(path(), offset, length, text)));
    }

    /** The whole text of an element, which may stand in another file; empty for what stands in no file of the model. */
    Optional<Place> place(EObject element) {
        return Optional.of(workspace.places().whole(element)).filter(place -> workspace.resource(place.file()).isPresent());
    }
}
