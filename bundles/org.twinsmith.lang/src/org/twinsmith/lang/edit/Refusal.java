package org.twinsmith.lang.edit;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** Why a gesture cannot be done. */
final class Refusal {

    private Refusal() {
    }

    static DiagnosticException at(Place place, String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.EDIT_REFUSED, message, remedy, place));
    }

    static DiagnosticException of(String message, String remedy) {
        return at(Place.NOWHERE, message, remedy);
    }
}
