package org.twinsmith.opcua.client;

/** Whoever waits for a browse: is told how far it is, and may end it. Called on the thread that browses. */
public interface BrowseWatch {
    /** Waits silently to the end. */
    BrowseWatch PATIENT = new BrowseWatch() {
        @Override
        public void found(int nodes) {
            // Nobody wants to know.
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** How many nodes have been found so far. */
    void found(int nodes);

    /** Whether to end; asked every tenth of a second, whatever the server does. */
    boolean cancelled();
}
