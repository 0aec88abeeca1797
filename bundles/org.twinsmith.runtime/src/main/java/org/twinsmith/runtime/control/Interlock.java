package org.twinsmith.runtime.control;

import java.util.List;
import java.util.function.Predicate;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.opcua.client.MirrorBinding;
import org.twinsmith.opcua.client.NodeAccess;

/**
 * What has to hold while a plant is changed; judged by what the plant says at that moment, never by what a model computes.
 *
 * @param text as written, for messages
 * @param measured the nodes that it reads
 * @param holds whether it holds for the measured values, SI, in this order
 * @param place the binding's declaration
 */
public record Interlock(String text, List<MirrorBinding> measured, Predicate<double[]> holds, Place place) {
    public Interlock {
        measured = List.copyOf(measured);
    }

    /** @param what what is not done otherwise, such as {@code p1.speed is not written} @throws DiagnosticException {@code GUARDED} */
    void require(NodeAccess node, String what) {
        double[] values = measured.stream().mapToDouble(each -> value(each, node, what)).toArray();
        if (!holds.test(values)) {
            throw guarded(what, "the interlock '" + text + "' does not hold");
        }
    }

    private double value(MirrorBinding each, NodeAccess node, String what) {
        return each.unit().toSi(node.read(each.address()).orElseThrow(() -> guarded(what, "the interlock cannot be judged: " + each.signal() + " has no value")));
    }

    private DiagnosticException guarded(String what, String why) {
        return new DiagnosticException(Diagnostic.error(Code.GUARDED, what + ": " + why, "", place));
    }
}
