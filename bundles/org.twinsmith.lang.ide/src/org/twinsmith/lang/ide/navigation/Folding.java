package org.twinsmith.lang.ide.navigation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.twinsmith.model.twin.Import;

/** The parts of a text of several lines that an editor may hide: bodies in braces, comments, imports. */
public final class Folding {

    /** What is hidden. */
    public enum Kind { BODY, COMMENT, IMPORTS }

    /** A part. @param first the 1-based line that stays visible, @param last the last line that is hidden */
    public record Part(Kind kind, int first, int last) {
    }

    private final List<Part> parts = new ArrayList<>();
    private final Deque<ILeafNode> open = new ArrayDeque<>();

    private Folding() {
    }

    /** The parts in the order of their first lines; braces without partner fold nothing. */
    public static List<Part> of(ICompositeNode root) {
        Folding folding = new Folding();
        int firstImport = 0;
        int lastImport = 0;
        for (ILeafNode leaf : root.getLeafNodes()) {
            folding.take(leaf);
            if (NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof Import && !leaf.isHidden()) {
                firstImport = firstImport == 0 ? leaf.getStartLine() : firstImport;
                lastImport = leaf.getEndLine();
            }
        }
        folding.add(Kind.IMPORTS, firstImport, lastImport);
        folding.parts.sort(Comparator.comparingInt(Part::first).thenComparingInt(Part::last));
        return folding.parts;
    }

    private void take(ILeafNode leaf) {
        switch (leaf.getText()) {
            case "{" -> open.push(leaf);
            case "}" -> {
                if (!open.isEmpty()) {
                    add(Kind.BODY, open.pop().getStartLine(), leaf.getStartLine() - 1);
                }
            }
            case String text when leaf.isHidden() && text.startsWith("/*") -> add(Kind.COMMENT, leaf.getStartLine(), leaf.getEndLine());
            default -> { }
        }
    }

    private void add(Kind kind, int first, int last) {
        if (last > first) {
            parts.add(new Part(kind, first, last));
        }
    }
}
