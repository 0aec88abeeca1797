package org.twinsmith.opcua.server;

/** Who is told what clients do. */
public record PlantListeners(WriteListener writes, CommandListener commands) {
    /** Hears of writes only; no command is carried out. */
    public static PlantListeners of(WriteListener writes) {
        return new PlantListeners(writes, CommandListener.NONE);
    }
}
