package org.twinsmith.diagram.tool;

import java.util.List;

import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.view.Journal;

/** What a tool asks for. Only the first is about places alone; the others change the text. */
public sealed interface Request {
    /** Something stands elsewhere already. @param what a word for the undo menu */
    record Arranged(String what, Journal journal) implements Request {
    }

    /** Connect two pins. */
    record Connect(String source, String target) implements Request {
    }

    /** Lead one end of a link to another pin. @param link its key, @param source which end */
    record Reconnect(String link, boolean source, String pin) implements Request {
    }

    /** Put an instance of a type into a container. @param type its full name, @param at where its corner shall be */
    record Create(String type, String container, Point at) implements Request {
    }

    /** Move a component into another. @param at where its corner shall be */
    record MoveInto(String path, String container, Point at) implements Request {
    }

    /** Give a component another name. */
    record Rename(String path, String name) implements Request {
    }

    /** Give a feature of a component a value, as text of the language; with an empty text that of its type holds. */
    record SetValue(String path, String feature, String value) implements Request {
    }

    /** Delete components, by path, and links, by key. */
    record Delete(List<String> elements) implements Request {
        public Delete {
            elements = List.copyOf(elements);
        }
    }

    /** Put copies beside components. */
    record Duplicate(List<String> paths) implements Request {
        public Duplicate {
            paths = List.copyOf(paths);
        }
    }

    /** Put copies, with the links among them, into a container. @param at the corner of the first */
    record Paste(Copied copied, String container, Point at) implements Request {
    }

    /** Show what is in a component in place, or hide it. */
    record Toggle(String path) implements Request {
    }

    /** Let the user write another name. */
    record EditName(String path) implements Request {
    }
}
