package org.twinsmith.sirius.services;

import java.util.function.Consumer;

/** Why a tool did nothing, said to whoever listens: the workbench, where there is one. */
public final class Refusals {
    private static volatile Consumer<String> listener = reason -> { };

    private Refusals() {
    }

    /** Lets somebody else hear the reasons from now on. */
    public static void listen(Consumer<String> to) {
        listener = to;
    }

    /** Says a reason; an empty one is none. @return whether there was one */
    static boolean tell(String reason) {
        if (!reason.isEmpty()) {
            listener.accept(reason);
        }
        return !reason.isEmpty();
    }

    static String notEditable(String name) {
        return "the text of '" + name + "' cannot be edited";
    }
}
