package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.twinsmith.diagram.layout.PlacedComponent;
import org.twinsmith.diagram.layout.PlacedLink;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.view.DiagramView;

/** Everything that a drawing shows, in rows, for keyboard and screen reader: what is, of what type, connected to what. */
final class TablePanel extends Composite {
    private static final List<String> COLUMNS = List.of("Name", "Type", "Ports", "Connected to");
    private final TopologyEditor editor;
    private final Table table;
    private List<String> rows = List.of();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private boolean telling;

    TablePanel(Composite parent, TopologyEditor editor) {
        super(parent, SWT.NONE);
        this.editor = editor;
        setLayout(new FillLayout());
        table = new Table(this, SWT.MULTI | SWT.FULL_SELECTION | SWT.VIRTUAL);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        COLUMNS.forEach(name -> {
            TableColumn column = new TableColumn(table, SWT.NONE);
            column.setText(name);
            column.setWidth(name.equals("Connected to") ? 420 : 180);
        });
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
        table.addListener(SWT.Selection, event -> tell());
        editor.selection().onChange(this::follow);
    }

    void install(DrawingMenu menu) {
        menu.install(table);
    }

    boolean hasFocus() {
        return table.isFocusControl();
    }

    void refresh() {
        List<String> now = new ArrayList<>();
        editor.view().components().forEach(each -> now.add(each.component().path()));
        now.remove("");
        rows = now;
        rowOf.clear();
        for (int i = 0; i < rows.size(); i++) {
            rowOf.put(rows.get(i), i);
        }
        table.setItemCount(rows.size());
        table.clearAll();
        follow();
    }

    private void fill(TableItem item, String path) {
        Component component = editor.view().find(path).map(PlacedComponent::component).orElse(null);
        if (component != null) {
            item.setText(new String[] {path, component.typeName(), String.join(", ", component.pins().stream().map(Pin::name).toList()),
                String.join(", ", ends(path))});
        }
    }

    private List<String> ends(String path) {
        DiagramView view = editor.view();
        return view.linksOf(path).stream().flatMap(key -> view.link(key).stream()).map(PlacedLink::link)
                .map(link -> view.owner(link.source()).filter(path::equals).isPresent() ? link.target() : link.source()).sorted().toList();
    }

    private void tell() {
        telling = true;
        try {
            List<String> selected = new ArrayList<>();
            for (int index : table.getSelectionIndices()) {
                selected.add(rows.get(index));
            }
            editor.selection().set(selected);
        } finally {
            telling = false;
        }
    }

    private void follow() {
        if (!telling && !table.isDisposed()) {
            table.setSelection(editor.selection().components().stream().mapToInt(path -> rowOf.getOrDefault(path, -1)).filter(index -> index >= 0).toArray());
        }
    }
}
