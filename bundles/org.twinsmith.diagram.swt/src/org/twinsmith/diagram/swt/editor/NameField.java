package org.twinsmith.diagram.swt.editor;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.twinsmith.diagram.layout.Rectangle;
import org.twinsmith.diagram.swt.canvas.DiagramCanvas;
import org.twinsmith.diagram.tool.Request;

/** A field over the drawing in which a name is written. Enter takes it over, Escape does not. */
final class NameField {
    private static final int WIDTH = 160;
    private final TopologyEditor editor;
    private final DiagramCanvas canvas;

    NameField(TopologyEditor editor, DiagramCanvas canvas) {
        this.editor = editor;
        this.canvas = canvas;
    }

    /** Lets the user rename a component: where it is seen, else in a dialog. */
    void edit(String path) {
        String name = path.substring(path.lastIndexOf('.') + 1);
        if (canvas.isVisible()) {
            edit(path, name);
        } else {
            InputDialog dialog = new InputDialog(canvas.getShell(), "Rename", "Another name for " + path + ":", name, null);
            if (dialog.open() == Window.OK) {
                rename(path, name, dialog.getValue());
            }
        }
    }

    private void edit(String path, String name) {
        Rectangle box = editor.view().component(path).bounds();
        Text field = new Text(canvas, SWT.BORDER | SWT.SINGLE);
        field.setText(name);
        field.selectAll();
        int height = field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        org.eclipse.swt.graphics.Point at = pixel(box);
        field.setBounds(at.x - WIDTH / 2, at.y - height / 2, WIDTH, height);
        field.addListener(SWT.DefaultSelection, event -> accept(field, path, name));
        field.addListener(SWT.FocusOut, event -> close(field));
        field.addListener(SWT.KeyDown, event -> escape(event, field));
        field.setFocus();
    }

    private org.eclipse.swt.graphics.Point pixel(Rectangle box) {
        double zoom = canvas.sight().zoom();
        return new org.eclipse.swt.graphics.Point((int) ((box.center().x() - canvas.sight().left()) * zoom),
                (int) ((box.center().y() - canvas.sight().top()) * zoom));
    }

    private void accept(Text field, String path, String name) {
        String wanted = field.getText();
        close(field);
        rename(path, name, wanted);
    }

    private void rename(String path, String name, String written) {
        String wanted = written.strip();
        if (!wanted.isEmpty() && !wanted.equals(name)) {
            editor.stage().ask(new Request.Rename(path, wanted));
        }
    }

    private void escape(Event event, Text field) {
        if (event.keyCode == SWT.ESC) {
            close(field);
        }
    }

    private void close(Text field) {
        if (!field.isDisposed()) {
            field.dispose();
            canvas.setFocus();
        }
    }
}
