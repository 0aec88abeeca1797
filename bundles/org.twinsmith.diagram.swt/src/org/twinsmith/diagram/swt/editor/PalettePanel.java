package org.twinsmith.diagram.swt.editor;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.twinsmith.diagram.swt.canvas.SymbolIcons;
import org.twinsmith.diagram.swt.model.TypeEntry;

/** The types to choose from, by namespace, with a field to search in. A chosen type is put where the sheet is clicked next. */
final class PalettePanel extends Composite {
    private final TopologyEditor editor;
    private final Text search;
    private final Tree tree;
    private List<TypeEntry> types = List.of();
    private SymbolIcons icons;

    PalettePanel(Composite parent, TopologyEditor editor) {
        super(parent, SWT.NONE);
        this.editor = editor;
        GridLayout layout = new GridLayout();
        layout.marginWidth = 2;
        layout.marginHeight = 2;
        setLayout(layout);
        search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Find a type");
        search.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        search.addListener(SWT.Modify, event -> fill());
        tree = new Tree(this, SWT.SINGLE | SWT.BORDER);
        tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        tree.addListener(SWT.Selection, event -> choose());
        DragSource drag = new DragSource(tree, DND.DROP_COPY);
        drag.setTransfer(TextTransfer.getInstance());
        drag.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = chosen().isPresent();
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = chosen().map(TypeEntry::name).orElse("");
            }
        });
    }

    private Optional<TypeEntry> chosen() {
        return tree.getSelectionCount() == 0 ? Optional.empty() : Optional.ofNullable((TypeEntry) tree.getSelection()[0].getData());
    }

    /** The type of a full name, else the only one or the model's own of a short name. */
    Optional<TypeEntry> find(String name) {
        List<TypeEntry> named = types.stream().filter(type -> type.name().equals(name) || type.shortName().equals(name)).toList();
        return named.stream().filter(type -> type.name().equals(name)).findFirst()
                .or(() -> named.stream().filter(TypeEntry::own).findFirst()).or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
    }

    /** Shows types; keeps the search and what was unfolded. */
    void show(List<TypeEntry> found) {
        if (!found.equals(types)) {
            types = found;
            fill();
        }
    }

    /** The pictures of types from now on. */
    void setIcons(SymbolIcons wanted) {
        icons = wanted;
        fill();
    }

    /** Nothing is chosen any more: what was chosen stands on the sheet, or was given up. */
    void rest() {
        tree.deselectAll();
        status("");
    }

    private void status(String text) {
        editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(text);
    }

    private void fill() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        Map<String, List<TypeEntry>> groups = types.stream().filter(type -> type.name().toLowerCase(Locale.ROOT).contains(wanted))
                .collect(Collectors.groupingBy(type -> (type.own() ? "0" : "1") + type.namespace(), TreeMap::new, Collectors.toList()));
        tree.removeAll();
        groups.forEach((key, group) -> {
            TreeItem parent = new TreeItem(tree, SWT.NONE);
            parent.setText(key.length() == 1 ? "This model" : key.substring(1));
            for (TypeEntry type : group) {
                TreeItem item = new TreeItem(parent, SWT.NONE);
                item.setText(type.shortName());
                item.setImage(icons.of(type.symbol()));
                item.setData(type);
            }
            parent.setExpanded(key.startsWith("0") || !wanted.isEmpty());
        });
    }

    private void choose() {
        Optional<TypeEntry> chosen = chosen();
        editor.canvas().tool().choose(chosen.map(TypeEntry::name));
        chosen.ifPresent(type -> status(type.shortName() + ": click where it shall stand. " + type.documentation().lines().findFirst().orElse("")));
    }
}
