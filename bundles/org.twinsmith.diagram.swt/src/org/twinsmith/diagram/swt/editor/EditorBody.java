package org.twinsmith.diagram.swt.editor;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.twinsmith.diagram.paint.Theme;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.swt.canvas.Overview;
import org.twinsmith.diagram.swt.canvas.SymbolIcons;
import org.twinsmith.diagram.swt.model.TypeEntry;

/** The controls of a topology editor: bar, palette, drawing with overview, table. */
final class EditorBody {
    private static final int DARK = 128;
    private final TopologyEditor editor;
    private final EditorBar bar;
    private final PalettePanel palette;
    private final DiagramCanvas canvas;
    private final Overview overview;
    private final TablePanel table;
    private final NameField names;
    private final DiagramOutline outline;
    private final HoverTip tip;
    private Findings findings = Findings.NONE;
    private SymbolIcons icons;
    private final Job types;

    EditorBody(Composite parent, TopologyEditor editor) {
        this.editor = editor;
        Composite whole = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        whole.setLayout(layout);
        bar = new EditorBar(whole, editor);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        CTabFolder pages = new CTabFolder(whole, SWT.BOTTOM | SWT.FLAT);
        pages.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        SashForm sash = new SashForm(pages, SWT.HORIZONTAL);
        Composite side = new Composite(sash, SWT.NONE);
        side.setLayout(new FillLayout(SWT.VERTICAL));
        SashForm left = new SashForm(side, SWT.VERTICAL);
        palette = new PalettePanel(left, editor);
        canvas = new DiagramCanvas(sash, editor.stage());
        overview = new Overview(left, canvas, editor::view);
        left.setWeights(75, 25);
        sash.setWeights(20, 80);
        table = new TablePanel(pages, editor);
        page(pages, "Drawing", sash);
        page(pages, "Table", table);
        pages.setSelection(0);
        names = new NameField(editor, canvas);
        outline = new DiagramOutline(editor);
        tip = new HoverTip(editor, canvas);
        canvas.onSight(overview::redraw);
        types = Job.createSystem("Palette", (ICoreRunnable) monitor -> types());
        dress(isDark(canvas) ? Theme.DARK : Theme.LIGHT);
        canvas.addListener(SWT.Dispose, event -> icons.dispose());
        canvas.addListener(SWT.Paint, event -> follow());
    }

    /** The workbench may change its theme while the editor is open. */
    private void follow() {
        Theme wanted = isDark(palette) ? Theme.DARK : Theme.LIGHT;
        if (wanted != canvas.theme()) {
            SymbolIcons old = icons;
            dress(wanted);
            old.dispose();
            overview.changed();
        }
    }

    private void dress(Theme theme) {
        canvas.setTheme(theme);
        icons = new SymbolIcons(canvas.getDisplay(), theme);
        palette.setIcons(icons);
        outline.setIcons(icons);
    }

    void setFindings(Findings found) {
        findings = found;
        canvas.setProblems(found.severities());
        tip.forget();
    }

    /** What the checks say of what is drawn. */
    Findings findings() {
        return findings;
    }

    private static boolean isDark(Control control) {
        var color = control.getBackground();
        return (color.getRed() + color.getGreen() + color.getBlue()) / 3 < DARK;
    }

    private static void page(CTabFolder pages, String title, Control control) {
        CTabItem item = new CTabItem(pages, SWT.NONE);
        item.setText(title);
        item.setControl(control);
    }

    private void types() throws CoreException {
        List<TypeEntry> found = editor.model().palette();
        if (!palette.isDisposed()) {
            palette.getDisplay().asyncExec(() -> {
                if (!palette.isDisposed()) {
                    palette.show(found);
                }
            });
        }
    }

    void systems(List<String> names, String shown) {
        bar.systems(names, shown);
        types.schedule();
    }

    /** Shows what the drawing says now. */
    void refresh() {
        editor.stage().selectAwaited();
        bar.media(editor.view().media());
        canvas.redraw();
        editor.view().takeDamage().ifPresent(overview::changed);
        table.refresh();
        outline.refresh();
    }

    PalettePanel palette() {
        return palette;
    }

    DiagramCanvas canvas() {
        return canvas;
    }

    NameField names() {
        return names;
    }

    TablePanel table() {
        return table;
    }

    EditorBar bar() {
        return bar;
    }

    DiagramOutline outline() {
        return outline;
    }
}
