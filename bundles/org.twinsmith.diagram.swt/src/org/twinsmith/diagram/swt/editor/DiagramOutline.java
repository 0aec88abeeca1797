package org.twinsmith.diagram.swt.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.Sign;
import org.twinsmith.diagram.swt.canvas.SymbolIcons;
import org.twinsmith.diagram.view.DiagramView;

/** A drawing as a tree: components with what they contain and what they are connected to. Selects both ways. */
final class DiagramOutline extends ContentOutlinePage {
    /** More than these are not marked in the tree: nobody looks for them there. */
    private static final int MOST = 200;
    private static final int QUIET_MILLIS = 100;
    private final TopologyEditor editor;
    private final Runnable show = this::show;
    private Optional<DrawingMenu> menu = Optional.empty();
    private SymbolIcons icons;
    private Scene shown;

    /** A line of the tree. @param element path of a component or key of a link */
    private record Entry(String element, String text, Optional<Sign> symbol, List<Component> parts) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Entry entry && entry.element.equals(element);
        }

        @Override
        public int hashCode() {
            return element.hashCode();
        }
    }

    DiagramOutline(TopologyEditor editor) {
        this.editor = editor;
        editor.selection().onChange(this::follow);
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        getTreeViewer().setContentProvider(new Content());
        getTreeViewer().setLabelProvider(new LabelProvider() {
            @Override
            public String getText(Object element) {
                return ((Entry) element).text();
            }

            @Override
            public Image getImage(Object element) {
                return ((Entry) element).symbol().map(icons::of).orElse(null);
            }
        });
        getTreeViewer().setUseHashlookup(true);
        menu.ifPresent(each -> each.install(getControl()));
        show();
    }

    void install(DrawingMenu context) {
        menu = Optional.of(context);
        if (isThere()) {
            context.install(getControl());
        }
    }

    /** The pictures of components from now on. */
    void setIcons(SymbolIcons wanted) {
        icons = wanted;
        shown = null;
        show();
    }

    private boolean isThere() {
        return getControl() != null && !getControl().isDisposed();
    }

    /** Shows another scene when it is quiet: a tree of thousands takes longer than an edit may. */
    void refresh() {
        if (isThere() && editor.view().scene() != shown) {
            getControl().getDisplay().timerExec(QUIET_MILLIS, show);
        }
    }

    private void show() {
        if (isThere() && editor.view().scene() != shown) {
            shown = editor.view().scene();
            Object[] open = getTreeViewer().getExpandedElements();
            getTreeViewer().setInput(shown.root());
            getTreeViewer().setExpandedElements(open);
            follow();
        }
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (getControl().isFocusControl()) {
            List<String> chosen = Arrays.stream(event.getStructuredSelection().toArray()).map(each -> ((Entry) each).element()).toList();
            editor.selection().set(chosen);
            chosen.stream().map(editor.view()::find).flatMap(each -> each.stream()).findFirst()
                    .ifPresent(each -> editor.canvas().reveal(each.bounds()));
        }
    }

    private void follow() {
        if (isThere() && !getControl().isFocusControl() && editor.selection().components().size() <= MOST) {
            List<Entry> entries = editor.selection().components().stream().map(editor.view()::find).flatMap(each -> each.stream())
                    .map(PlacedComponent::component).map(DiagramOutline::entry).toList();
            getTreeViewer().setSelection(new StructuredSelection(entries), true);
        }
    }

    private static Entry entry(Component component) {
        return new Entry(component.path(), component.typeName().isEmpty() ? component.name() : component.name() + " : " + component.typeName(),
                Optional.of(component.symbol()), component.parts());
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((Component) input).parts().stream().map(DiagramOutline::entry).toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            Entry entry = (Entry) parent;
            DiagramView view = editor.view();
            List<Entry> links = view.linksOf(entry.element()).stream().map(view::link).flatMap(each -> each.stream()).map(PlacedLink::link)
                    .map(link -> new Entry(DiagramView.key(link), link.source() + " → " + link.target(), Optional.empty(), List.of())).toList();
            return Stream.concat(entry.parts().stream().map(DiagramOutline::entry), links.stream()).toArray();
        }

        @Override
        public Object getParent(Object element) {
            String path = ((Entry) element).element();
            return path.contains(".") && !path.contains(">")
                    ? editor.view().find(DiagramView.container(path)).map(PlacedComponent::component).map(DiagramOutline::entry).orElse(null) : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((Entry) element).parts().isEmpty() || !editor.view().linksOf(((Entry) element).element()).isEmpty();
        }
    }
}
