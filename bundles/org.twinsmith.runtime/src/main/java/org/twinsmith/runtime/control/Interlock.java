package org.twinsmith.runtime.control;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;

/**
 * What has to hold while a plant is changed; judged by what the plant says at that moment, never by what a model computes.
 *
 * @param text as written, for messages
 * @param measured the values that it reads
 * @param holds whether it holds for the measured values, SI, in this order
 * @param place the binding's declaration
 */
public record Interlock(String text, List<Binding> measured, Predicate<double[]> holds, Place place) {
    public Interlock {
        measured = List.copyOf(measured);
    }

    /** What a bound value is at this moment, SI; empty where nobody knows. */
    @FunctionalInterface
    interface Reading {
        OptionalDouble of(Binding binding) throws InterruptedException;
    }

    /** @param what what is not done otherwise, such as {@code p1.speed is not written} @throws DiagnosticException {@code GUARDED} */
    void require(Reading plant, String what) throws InterruptedException {
        double[] values = new double[measured.size()];
        for (int i = 0; i < values.length; i++) {
            Binding each = measured.get(i);
            values[i] = plant.of(each).orElseThrow(() -> guarded(what, "the interlock cannot be judged: " + each.variable() + " has no value"));
        }
        if (!holds.test(values)) {
            throw guarded(what, "the interlock '" + text + "' does not hold");
        }
    }

    private DiagnosticException guarded(String what, String why) {
        return new DiagnosticException(Diagnostic.error(Code.GUARDED, what + ": " + why, "", place));
    }
}
