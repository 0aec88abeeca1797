package org.twinsmith.diagram.layout;

import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.diagram.scene.Scene;

/** Runs ELK on a scene. Needs no user interface thread; the same scene gives the same picture. */
public final class ElkLayout {
    private final BooleanSupplier cancelled;

    /** @param cancelled asked often; true ends the work soon */
    public ElkLayout(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /**
     * Places everything.
     *
     * @throws DiagnosticException with {@link Code#CANCELLED} where the work was cancelled
     */
    public Picture place(Scene scene) {
        // Teaches ELK to copy its own option values; without it the first default that is a padding fails.
        LayoutMetaDataService.getInstance();
        ElkGraphBuilder builder = new ElkGraphBuilder(scene);
        LayeredLayoutProvider layered = new LayeredLayoutProvider();
        layered.initialize("");
        try {
            layered.layout(builder.graph(), new Monitor(cancelled));
        } finally {
            layered.dispose();
        }
        // ELK leaves a half-placed graph behind when it is cancelled.
        if (cancelled.getAsBoolean()) {
            throw new DiagnosticException(List.of(Diagnostic.error(Code.CANCELLED,
                    "The layout of the drawing was cancelled", "", Place.NOWHERE)), null);
        }
        return new PictureReader(builder).read();
    }

    /** Passes the wish to cancel on to ELK, which asks its monitors between phases. */
    private static final class Monitor extends BasicProgressMonitor {
        private final BooleanSupplier cancelled;

        Monitor(BooleanSupplier cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public boolean isCanceled() {
            return cancelled.getAsBoolean();
        }
    }
}
