package org.twinsmith.lang.diagnostics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.eclipse.xtext.validation.ValidationMessageAcceptor;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.types.TypeProblems;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.TwinPackage;

/** Takes what the checks of one file find. The same finding at the same place is taken once. */
public final class Findings implements TypeProblems {

    private record Key(Code code, int offset, int length, String message) {
    }

    private final ValidationMessageAcceptor acceptor;
    private final Set<Key> seen = new HashSet<>();
    private int reports;

    public Findings(ValidationMessageAcceptor acceptor) {
        this.acceptor = acceptor;
    }

    /** An error at an element: at its name where it has one, else at its whole text. */
    @Override
    public void error(Code code, EObject at, String message, String remedy) {
        report(true, code, at, region(at), message, remedy);
    }

    @Override
    public void warning(Code code, EObject at, String message, String remedy) {
        report(false, code, at, region(at), message, remedy);
    }

    /** An error at one value of an element; at the element where the value has no text. */
    public void error(Code code, EObject at, EStructuralFeature feature, String message, String remedy) {
        report(true, code, at, region(at, feature, 0), message, remedy);
    }

    public void warning(Code code, EObject at, EStructuralFeature feature, String message, String remedy) {
        report(false, code, at, region(at, feature, 0), message, remedy);
    }

    /** A warning at one of several values of an element. */
    public void warning(Code code, EObject at, EStructuralFeature feature, int index, String message, String remedy) {
        report(false, code, at, region(at, feature, index), message, remedy);
    }

    /** An error at one of several values of an element. */
    public void error(Code code, EObject at, EStructuralFeature feature, int index, String message, String remedy) {
        report(true, code, at, region(at, feature, index), message, remedy);
    }

    /** An error at a part of a value: {@code length} characters from {@code skip} on. */
    public void errorWithin(Code code, EObject at, EStructuralFeature feature, int skip, int length, String message, String remedy) {
        ITextRegion whole = region(at, feature, 0);
        int offset = Math.min(whole.getOffset() + skip, whole.getOffset() + whole.getLength() - 1);
        int end = Math.min(offset + Math.max(1, length), whole.getOffset() + whole.getLength());
        report(true, code, at, new TextRegion(offset, end - offset), message, remedy);
    }

    /** How often something was reported, the same finding again among it. */
    public int reports() {
        return reports;
    }

    private void report(boolean error, Code code, EObject at, ITextRegion region, String message, String remedy) {
        reports++;
        if (!seen.add(new Key(code, region.getOffset(), region.getLength(), message))) {
            return;
        }
        if (error) {
            acceptor.acceptError(message, at, region.getOffset(), region.getLength(), code.id(), remedy);
        } else {
            acceptor.acceptWarning(message, at, region.getOffset(), region.getLength(), code.id(), remedy);
        }
    }

    private static ITextRegion region(EObject at) {
        if (at instanceof Named named && named.getName() != null) {
            return region(at, TwinPackage.Literals.NAMED__NAME, 0);
        }
        INode node = NodeModelUtils.findActualNodeFor(at);
        return node == null ? new TextRegion(0, 1) : node.getTextRegion();
    }

    private static ITextRegion region(EObject at, EStructuralFeature feature, int index) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(at, feature);
        return index < nodes.size() ? nodes.get(index).getTextRegion() : whole(at);
    }

    private static ITextRegion whole(EObject at) {
        INode node = NodeModelUtils.findActualNodeFor(at);
        return node == null ? new TextRegion(0, 1) : node.getTextRegion();
    }
}
