package org.twinsmith.mqtt.client;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Variable;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.mqtt.address.TopicAddress;

/**
 * A value whose messages a mirror follows.
 *
 * @param signal name that its samples carry
 * @param address where the value stands
 * @param unit unit of the value in the message
 * @param deadband change in that unit below which no sample is made; 0 for none
 * @param staleAfter how long nothing may be said of it until that is an alarm, s; 0 for as long as it likes
 * @param place the binding's declaration
 */
public record MirrorBinding(String signal, TopicAddress address, Unit unit, double deadband, double staleAfter, Place place) {

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
        try {
            return new MirrorBinding(binding.variable(), TopicAddress.parse(binding.address(), binding.payload()), binding.unit(),
                    binding.deadband() > 0 ? binding.deadband() / 100 * span : binding.change(), binding.staleAfter(), binding.place());
        } catch (IllegalArgumentException e) {
            throw bad(binding, e.getMessage(), "", e);
        }
    }

    private static DiagnosticException bad(Binding binding, String message, String remedy, Throwable cause) {
        return new DiagnosticException(Diagnostic.error(Code.BAD_BINDING, message, remedy, binding.place()), cause);
    }
}
