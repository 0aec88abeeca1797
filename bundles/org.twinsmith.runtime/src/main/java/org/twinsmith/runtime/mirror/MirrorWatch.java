package org.twinsmith.runtime.mirror;

import org.twinsmith.core.signal.SourceListener;
import org.twinsmith.runtime.store.Gap;

/** Looks on while a mirror keeps what its sources deliver. Called on threads of the sources; every method returns soon. */
public interface MirrorWatch extends SourceListener {
    /** An outage of a signal is over. */
    void gap(Gap gap);
}
