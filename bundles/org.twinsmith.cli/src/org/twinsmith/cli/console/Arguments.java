package org.twinsmith.cli.console;

import java.util.function.Function;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.address.NodeAddress;

/** Arguments that have a syntax of their own. */
public final class Arguments {
    private Arguments() {
    }

    /** @throws DiagnosticException USAGE */
    public static Endpoint endpoint(String text) {
        return read(text, Endpoint::parse);
    }

    /** @throws DiagnosticException USAGE */
    public static NodeAddress node(String text) {
        return read(text, NodeAddress::parse);
    }

    private static <T> T read(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage(), "", e);
        } catch (DiagnosticException e) {
            throw usage(e.diagnostics().getFirst().message(), e.diagnostics().getFirst().remedy(), e);
        }
    }

    private static DiagnosticException usage(String message, String remedy, RuntimeException cause) {
        return new DiagnosticException(Diagnostic.error(Code.USAGE, message, remedy, Place.NOWHERE), cause);
    }
}
