package org.twinsmith.diagram.swt.editor;

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

    /** Lets the user rename a component. */
    void edit(String path) {
        Rectangle box = editor.view().component(path).bounds();
        String name = path.substring(path.lastIndexOf('.') + 1);
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
        String wanted = field.getText().strip();
        close(field);
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
