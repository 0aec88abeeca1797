package org.twinsmith.cli.plant;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;

/** How many seconds of a plant or a recording pass in one. */
final class Pace {
    /** So that a plant that is played moves at all. */
    static final double SLOWEST = 1e-3;

    private Pace() {
    }

    /** @param least that is allowed @throws DiagnosticException USAGE for less, and for what is no finite number */
    static double checked(double speed, double least) {
        if (!(speed >= least && Double.isFinite(speed))) {
            throw new DiagnosticException(Diagnostic.error(Code.USAGE, "--speed is " + speed + ", allowed is " + least + " and more", "", Place.NOWHERE));
        }
        return speed;
    }
}
