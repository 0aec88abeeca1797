package org.twinsmith.diagram.swt.canvas;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.twinsmith.diagram.tool.Handle;
import org.twinsmith.diagram.tool.Pointer;

/**
 * Passes pointer and keys on to the tool. The wheel moves the sheet, with the control key it zooms; the middle button drags the sheet.
 * Shift adds to the selection; Alt turns snapping off and moves ports instead of connecting them.
 */
final class CanvasInput {
    private static final int NEAR_PIXELS = 5;
    private static final int STEP = 60;
    private static final double FACTOR = 1.15;
    private final DiagramCanvas canvas;
    private Optional<Event> grabbed = Optional.empty();

    CanvasInput(DiagramCanvas canvas) {
        this.canvas = canvas;
    }

    void install() {
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseDoubleClick, event -> canvas.tool().doubleClick(pointer(event)));
        canvas.addListener(SWT.MouseVerticalWheel, event -> wheel(event, (event.stateMask & SWT.SHIFT) != 0));
        canvas.addListener(SWT.MouseHorizontalWheel, event -> wheel(event, true));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
    }

    private Pointer pointer(Event event) {
        return new Pointer(canvas.at(event.x, event.y), NEAR_PIXELS / canvas.sight().zoom(),
                (event.stateMask & (SWT.SHIFT | SWT.MOD1)) != 0, (event.stateMask & SWT.ALT) != 0);
    }

    private void down(Event event) {
        canvas.forceFocus();
        if (event.button == 2) {
            grabbed = Optional.of(event);
        } else if (event.button == 1) {
            canvas.tool().press(pointer(event));
            canvas.redraw();
        } else if (event.button == 3) {
            select(event);
        }
    }

    /** The context menu is about what lies under the pointer. */
    private void select(Event event) {
        canvas.tool().press(pointer(event));
        if (canvas.stage().selection().all().size() <= 1) {
            canvas.tool().release(pointer(event));
        } else {
            canvas.tool().cancel();
        }
    }

    private void move(Event event) {
        if (grabbed.isPresent()) {
            Event before = grabbed.get();
            canvas.setSight(canvas.sight().moved(before.x - event.x, before.y - event.y));
            grabbed = Optional.of(event);
            return;
        }
        boolean active = canvas.tool().isDragging() || canvas.tool().chosen().isPresent() || (event.stateMask & SWT.BUTTON1) != 0;
        canvas.tool().move(pointer(event));
        canvas.setCursor(canvas.getDisplay().getSystemCursor(cursor(event)));
        if (active) {
            canvas.redraw();
        }
    }

    private int cursor(Event event) {
        if (canvas.tool().chosen().isPresent()) {
            return SWT.CURSOR_CROSS;
        }
        return canvas.tool().handle(pointer(event)).map(CanvasInput::cursor).orElse(SWT.CURSOR_ARROW);
    }

    private static int cursor(Handle handle) {
        if (handle.row() == 1) {
            return SWT.CURSOR_SIZEWE;
        }
        return handle.column() == 1 ? SWT.CURSOR_SIZENS : handle.row() == handle.column() ? SWT.CURSOR_SIZENWSE : SWT.CURSOR_SIZENESW;
    }

    private void up(Event event) {
        if (event.button == 2) {
            grabbed = Optional.empty();
        } else if (event.button == 1) {
            canvas.tool().release(pointer(event));
            canvas.redraw();
        }
    }

    private void wheel(Event event, boolean sideways) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            canvas.setSight(canvas.sight().zoomed(event.count > 0 ? FACTOR : 1 / FACTOR, event.x, event.y));
        } else {
            int pixels = -Integer.signum(event.count) * STEP;
            canvas.setSight(canvas.sight().moved(sideways ? pixels : 0, sideways ? 0 : pixels));
        }
        event.doit = false;
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ESC -> {
                canvas.tool().cancel();
                canvas.redraw();
            }
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN, SWT.TAB -> new KeyWalk(canvas).press(event);
            default -> { }
        }
    }
}
