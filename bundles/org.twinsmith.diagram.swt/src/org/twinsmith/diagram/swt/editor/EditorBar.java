package org.twinsmith.diagram.swt.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Pin;
import org.twinsmith.diagram.view.DiagramView;

/** The bar above a drawing: which system, zoom, arranging, layers, search. */
final class EditorBar extends Composite {
    private static final String SIGNALS = "Signals";
    private static final String BINDINGS = "Bindings";
    private static final double STEP = 1.25;
    private final TopologyEditor editor;
    private final Combo systems;
    private final Text search;
    private final Set<String> hidden = new HashSet<>();
    private List<String> media = List.of();
    private List<String> hits = List.of();
    private int hit;

    EditorBar(Composite parent, TopologyEditor editor) {
        super(parent, SWT.NONE);
        this.editor = editor;
        GridLayout layout = new GridLayout(3, false);
        layout.marginHeight = 2;
        setLayout(layout);
        systems = new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN);
        systems.setToolTipText("The system that is drawn");
        systems.addListener(SWT.Selection, event -> editor.open(systems.getText()));
        ToolBar tools = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
        tools.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        item(tools, "+", "Zoom in", () -> editor.canvas().zoom(STEP));
        item(tools, "–", "Zoom out", () -> editor.canvas().zoom(1 / STEP));
        item(tools, "Fit", "Show all of the drawing", () -> editor.canvas().fit());
        item(tools, "Arrange", "Lay out the selected container, or all, anew", () -> new Arrange(editor).start());
        menu(tools, "Layers", "Show and hide kinds of connections, and bindings", this::layers);
        menu(tools, "Live", "Show values of what runs", this::live);
        search = new Text(this, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Find in the drawing");
        search.setLayoutData(new GridData(180, SWT.DEFAULT));
        search.addListener(SWT.Modify, event -> search());
        search.addListener(SWT.DefaultSelection, event -> next());
    }

    private static void item(ToolBar tools, String text, String tip, Runnable action) {
        item(tools, SWT.PUSH, text, tip).addListener(SWT.Selection, event -> action.run());
    }

    /** An item with a menu below it. */
    private static void menu(ToolBar tools, String text, String tip, Consumer<Menu> fill) {
        ToolItem item = item(tools, SWT.DROP_DOWN, text, tip);
        Menu menu = new Menu(tools);
        item.addListener(SWT.Selection, event -> {
            Arrays.stream(menu.getItems()).forEach(MenuItem::dispose);
            fill.accept(menu);
            Rectangle bounds = item.getBounds();
            menu.setLocation(tools.toDisplay(bounds.x, bounds.y + bounds.height));
            menu.setVisible(true);
        });
        item.addListener(SWT.Dispose, event -> menu.dispose());
    }

    private static ToolItem item(ToolBar tools, int style, String text, String tip) {
        if (text.length() > 1) {
            new ToolItem(tools, SWT.SEPARATOR);
        }
        ToolItem item = new ToolItem(tools, style);
        item.setText(text);
        item.setToolTipText(tip);
        return item;
    }

    void systems(List<String> names, String shown) {
        if (!List.of(systems.getItems()).equals(names)) {
            systems.setItems(names.toArray(String[]::new));
        }
        int index = Math.max(0, names.indexOf(shown));
        if (!names.isEmpty() && systems.getSelectionIndex() != index) {
            systems.select(index);
        }
        layout();
    }

    void media(List<String> now) {
        media = now;
    }

    private void layers(Menu menu) {
        List<String> layers = new ArrayList<>(media);
        layers.add(SIGNALS);
        layers.add(BINDINGS);
        for (String layer : layers) {
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(layer);
            item.setSelection(!hidden.contains(layer));
            item.addListener(SWT.Selection, event -> show(layer, item.getSelection()));
        }
    }

    private void live(Menu menu) {
        MenuItem shown = new MenuItem(menu, SWT.CHECK);
        shown.setText("Show Values");
        shown.setSelection(editor.values().isWanted());
        shown.addListener(SWT.Selection, event -> editor.values().setWanted(shown.getSelection()));
        MenuItem page = new MenuItem(menu, SWT.PUSH);
        page.setText("Follow a Live Page…");
        page.addListener(SWT.Selection, event -> editor.values().ask());
    }

    private void show(String layer, boolean shown) {
        if (shown) {
            hidden.remove(layer);
        } else {
            hidden.add(layer);
        }
        editor.canvas().showBindings(!hidden.contains(BINDINGS));
        editor.canvas().setShown(link -> !hidden.contains(layer(link)));
    }

    private static String layer(Link link) {
        return link.kind() == Pin.Kind.SIGNAL ? SIGNALS : link.medium();
    }

    void focusSearch() {
        search.setFocus();
        search.selectAll();
    }

    private void search() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        DiagramView view = editor.view();
        hits = wanted.isEmpty() ? List.of() : view.components().stream().map(each -> each.component())
                .filter(each -> !each.path().isEmpty())
                .filter(each -> each.path().toLowerCase(Locale.ROOT).contains(wanted) || each.typeName().toLowerCase(Locale.ROOT).contains(wanted))
                .map(each -> each.path()).toList();
        hit = 0;
        editor.canvas().setFound(new LinkedHashSet<>(hits));
        go();
    }

    private void next() {
        hit = hits.isEmpty() ? 0 : (hit + 1) % hits.size();
        go();
    }

    private void go() {
        if (!hits.isEmpty()) {
            editor.view().find(hits.get(hit)).ifPresent(each -> editor.canvas().reveal(each.bounds()));
        }
    }
}
