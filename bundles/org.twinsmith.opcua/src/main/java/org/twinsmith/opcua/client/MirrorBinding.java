package org.twinsmith.opcua.client;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.address.ElementPath;
import org.twinsmith.opcua.address.NodeAddress;

/**
 * A node whose values a mirror follows.
 *
 * @param signal name that its samples carry
 * @param address the node
 * @param path where in its value the number stands
 * @param unit unit of the node's value
 * @param sampling time between samples that is asked for, s; 0 for the fastest that the server offers
 * @param deadband change in the node's unit below which no sample is sent; 0 for none
 * @param staleAfter how long the node may say nothing until that is an alarm, s; 0 for as long as it likes
 * @param place the binding's declaration
 */
public record MirrorBinding(String signal, NodeAddress address, ElementPath path, Unit unit, double sampling, double deadband,
        double staleAfter, Place place) {

    /** A node that may be silent for as long as it likes. */
    public MirrorBinding(String signal, NodeAddress address, Unit unit, double sampling, double deadband, Place place) {
        this(signal, address, unit, sampling, deadband, 0, place);
    }

    /** A node whose value is the number. */
    public MirrorBinding(String signal, NodeAddress address, Unit unit, double sampling, double deadband, double staleAfter, Place place) {
        this(signal, address, ElementPath.WHOLE, unit, sampling, deadband, staleAfter, place);
    }

    /** What is read, for a message. */
    public String node() {
        return path.isWhole() ? address.toString() : address + " at " + path;
    }

    /**
     * The mirror's view of a binding of the model.
     *
     * @throws DiagnosticException {@code BAD_BINDING} where its address is malformed, or its deadband is a percentage of
     *         a range that nobody declared
     */
    public static MirrorBinding of(Binding binding, Variable variable) {
        Interval range = variable.range();
        double span = Math.abs(binding.unit().fromSi(range.high()) - binding.unit().fromSi(range.low()));
        if (binding.deadband() > 0 && !Double.isFinite(span)) {
            throw bad(binding, "the deadband of " + binding.variable() + " is " + binding.deadband()
                    + " % of its range, but no range is declared", "declare one with 'in low .. high'", null);
        }
        double deadband = binding.deadband() > 0 ? binding.deadband() / 100 * span : binding.change();
        try {
            return new MirrorBinding(binding.variable(), NodeAddress.parse(binding.address()), ElementPath.parse(binding.payload()), binding.unit(),
                    binding.sampling(), deadband, binding.staleAfter(), binding.place());
        } catch (IllegalArgumentException e) {
            throw bad(binding, e.getMessage(), "", e);
        }
    }

    private static DiagnosticException bad(Binding binding, String message, String remedy, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.BAD_BINDING, message, remedy, binding.place()), cause);
    }
}
