package org.twinsmith.diagram.swt.editor;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** What is selected in a drawing, as the workbench understands it. */
final class SelectedComponents implements ISelectionProvider {
    private final TopologyEditor editor;
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private int revision;

    SelectedComponents(TopologyEditor editor) {
        this.editor = editor;
        editor.selection().onChange(this::tell);
    }

    /** Tells that the selected components are others, or say something else of themselves. */
    void tell() {
        revision++;
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(editor.selection().components().stream().map(path -> new ComponentProperties(editor, path, revision)).toList());
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection chosen) {
            editor.selection().set(chosen.stream().filter(ComponentProperties.class::isInstance)
                    .map(each -> ((ComponentProperties) each).path()).toList());
        }
    }
}
