package org.twinsmith.ui.outline;

import java.util.List;

import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.twinsmith.lang.ide.navigation.Outline;

/** The declarations of a text as a tree; one that moved in the text stays open. */
final class OutlineTree implements ITreeContentProvider, IElementComparer {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof List<?> items ? items.toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((Outline.Item) parent).members().toArray();
    }

    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((Outline.Item) element).members().isEmpty();
    }

    @Override
    public boolean equals(Object a, Object b) {
        return a instanceof Outline.Item one && b instanceof Outline.Item other
                ? one.kind().equals(other.kind()) && one.name().equals(other.name()) : a.equals(b);
    }

    @Override
    public int hashCode(Object element) {
        return element instanceof Outline.Item item ? item.name().hashCode() : element.hashCode();
    }
}
