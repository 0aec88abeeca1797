package org.twinsmith.diagram.tool;

import java.util.Optional;

import org.twinsmith.diagram.view.DiagramView;

/** What tools work on. */
public interface Stage {
    DiagramView view();

    Selection selection();

    /** Does what a tool cannot do by itself. */
    void ask(Request request);

    /** Why two pins cannot be connected; empty where they can. */
    Optional<String> obstacle(String source, String target);
}
