package org.twinsmith.lang.edit;

import java.util.List;
import java.util.Optional;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;

/** Connections, new and moved. */
record ConnectionEdits(EditedModel model, Snippets snippets) {

    List<TextEdit> connect(Gesture.Connect gesture) {
        ComponentType container = gesture.container();
        Original file = model.file(container);
        fit(container, snippets.path(gesture.source()), snippets.path(gesture.target()));
        String line = "connect " + gesture.source() + " -> " + gesture.target();
        Insertion insertion = new Insertion(file);
        Optional<Member> connection = InstanceEdits.last(container, Connection.class);
        Optional<Member> before = connection.or(() -> InstanceEdits.last(container, InstanceGroup.class));
        return List.of(before.map(member -> insertion.after(file.span(member), line, connection.isEmpty()))
                .orElseGet(() -> insertion.last(container, line)));
    }

    List<TextEdit> reconnect(Gesture.Reconnect gesture) {
        Connection connection = gesture.connection();
        Original file = model.file(connection);
        ComponentType container = Members.owner(connection).orElseThrow();
        boolean source = gesture.end() == Gesture.End.SOURCE;
        String path = snippets.path(gesture.path());
        fit(container, source ? path : SourceTexts.of(connection.getSource()), source ? SourceTexts.of(connection.getTarget()) : path);
        Expression end = source ? connection.getSource() : connection.getTarget();
        return List.of(file.replace(file.span(end), path));
    }

    /** Refuses ends that could never be connected; the language's own checks say the rest. */
    private static void fit(ComponentType container, String source, String target) {
        Named from = PathTarget.of(container, source);
        Named to = PathTarget.of(container, target);
        if (source.equals(target)) {
            throw refused(Code.BAD_CONNECTION, "a port cannot be connected to itself");
        }
        if (from instanceof Port first && to instanceof Port second) {
            if (!Members.connector(first).equals(Members.connector(second))) {
                throw refused(Code.CONNECTOR_MISMATCH, "'" + source + "' is a port of the connector " + name(first) + ", but '" + target
                        + "' is one of " + name(second));
            }
        } else if (from instanceof Port || !(to instanceof Feature)) {
            throw refused(Code.BAD_CONNECTION, "'" + source + "' cannot be connected to '" + target
                    + "'; connect a port to a port, or a value to an input of an instance");
        }
    }

    private static String name(Port port) {
        return Members.connector(port).map(Named::getName).orElse("?");
    }

    private static DiagnosticException refused(Code code, String message) {
        return new DiagnosticException(Diagnostic.error(code, message, "", Place.NOWHERE));
    }
}
