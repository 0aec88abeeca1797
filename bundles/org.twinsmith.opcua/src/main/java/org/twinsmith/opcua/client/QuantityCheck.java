package org.twinsmith.opcua.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.code.UnitCodes;

/**
 * Compares what a server says of a value with what its binding says.
 *
 * @param units reads a unit of the language; empty for a text that is none
 */
public record QuantityCheck(Function<String, Optional<Unit>> units) {
    private static final double ROUNDING = 1e-9;

    /**
     * What does not agree: a unit of another dimension is an error, another one of the same dimension and a range beyond the
     * declared one are warnings. A unit that nobody knows is no finding.
     *
     * @param range declared range of the variable, SI
     */
    public List<Diagnostic> of(MirrorBinding binding, ServerQuantity server, Interval range) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<Unit> said = unit(server);
        if (said.isPresent() && !said.get().convertsTo(binding.unit())) {
            findings.add(Diagnostic.error(Code.SERVER_DIMENSION, "the server gives " + binding.address() + " in " + server.unit() + " ["
                    + said.get().text() + "], but the binding reads " + binding.signal() + " in [" + binding.unit().text()
                    + "], which is another dimension", "bind another node, or correct the unit", binding.place()));
            return findings;
        }
        if (said.isPresent() && !same(said.get(), binding.unit())) {
            findings.add(warning(Code.SERVER_UNIT, binding, "the server gives " + binding.address() + " in " + server.unit()
                    + ", but the binding reads it as [" + binding.unit().text() + "]: 1 would be taken for " + converted(said.get(), binding.unit())
                    + " of what it is", "write [" + said.get().text() + "] behind the address; values are then converted"));
        }
        Unit unit = said.orElse(binding.unit());
        if (server.low().isPresent() && server.high().isPresent()) {
            range(binding, server, range, unit).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Diagnostic> range(MirrorBinding binding, ServerQuantity server, Interval range, Unit unit) {
        double one = unit.toSi(server.low().getAsDouble());
        double other = unit.toSi(server.high().getAsDouble());
        double slack = ROUNDING * Math.max(Math.abs(one), Math.abs(other));
        boolean within = Math.min(one, other) >= range.low() - slack && Math.max(one, other) <= range.high() + slack;
        return within ? Optional.empty() : Optional.of(warning(Code.SERVER_RANGE, binding, "the server's range of " + binding.address()
                + " is " + server.low().getAsDouble() + " .. " + server.high().getAsDouble() + " [" + unit.text() + "], but "
                + binding.signal() + " is declared to be in " + shown(range.low(), unit) + " .. " + shown(range.high(), unit) + " ["
                + unit.text() + "]", "widen the declared range, or find out why the server's is wider"));
    }

    private static String shown(double si, Unit unit) {
        return "%.6g".formatted(unit.fromSi(si));
    }

    private static Diagnostic warning(Code code, MirrorBinding binding, String message, String remedy) {
        return new Diagnostic(code, Severity.WARNING, message, remedy, binding.place());
    }

    /** The unit that a server gives: by the UNECE code, which is certain; else by the text, where it is one of the language. */
    public Optional<Unit> unit(ServerQuantity server) {
        String text = server.unit().replace("°C", "degC").replace("°F", "degF").replace("²", "2").replace("³", "3").strip();
        return server.code().flatMap(UnitCodes.unece()::ucum).flatMap(units)
                .or(() -> text.isEmpty() ? Optional.empty() : units.apply(text));
    }

    private static boolean same(Unit one, Unit other) {
        return close(one.toSi(1), other.toSi(1)) && close(one.toSi(2), other.toSi(2));
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }

    private static String converted(Unit said, Unit read) {
        return "%.6g".formatted(read.toSi(1) / said.toSi(1));
    }
}
