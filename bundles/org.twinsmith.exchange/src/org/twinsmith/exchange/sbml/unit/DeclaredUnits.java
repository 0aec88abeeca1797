package org.twinsmith.exchange.sbml.unit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.exchange.sbml.document.SbmlModel;

/** The units that a model defines, and those that SBML has (level 3 version 2, table 2). */
public final class DeclaredUnits {
    private static final Map<String, Measure> KINDS = Map.ofEntries(Map.entry("ampere", si("A", 1)),
            Map.entry("avogadro", Measure.size(6.02214179e23)), Map.entry("becquerel", si("s", -1)),
            Map.entry("candela", si("cd", 1)), Map.entry("coulomb", si("A", 1).times(si("s", 1))),
            Map.entry("dimensionless", Measure.ONE), Map.entry("farad", product(-2, -1, 4, 2)),
            Map.entry("gram", si("kg", 1).times(Measure.size(1e-3))), Map.entry("gray", product(2, 0, -2, 0)),
            Map.entry("henry", product(2, 1, -2, -2)), Map.entry("hertz", si("s", -1)), Map.entry("item", Measure.ONE),
            Map.entry("joule", product(2, 1, -2, 0)), Map.entry("katal", si("mol", 1).times(si("s", -1))),
            Map.entry("kelvin", si("K", 1)), Map.entry("kilogram", si("kg", 1)),
            Map.entry("litre", si("m", 3).times(Measure.size(1e-3))), Map.entry("lumen", si("cd", 1)),
            Map.entry("lux", si("cd", 1).times(si("m", -2))), Map.entry("metre", si("m", 1)), Map.entry("mole", si("mol", 1)),
            Map.entry("newton", product(1, 1, -2, 0)), Map.entry("ohm", product(2, 1, -3, -2)),
            Map.entry("pascal", product(-1, 1, -2, 0)), Map.entry("radian", Measure.ONE), Map.entry("second", si("s", 1)),
            Map.entry("siemens", product(-2, -1, 3, 2)), Map.entry("sievert", product(2, 0, -2, 0)),
            Map.entry("steradian", Measure.ONE), Map.entry("tesla", product(0, 1, -2, -1)),
            Map.entry("volt", product(2, 1, -3, -1)), Map.entry("watt", product(2, 1, -3, 0)),
            Map.entry("weber", product(2, 1, -2, -1)), Map.entry("per mole", si("mol", -1)));
    private final Map<String, List<SbmlModel.UnitFactor>> definitions;

    public DeclaredUnits(SbmlModel model) {
        definitions = model.units();
    }

    /** The unit of an id; empty where it is not declared, or not defined, or has no size. */
    public Optional<Measure> find(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!definitions.containsKey(id)) {
            return Optional.ofNullable(KINDS.get(id));
        }
        Measure product = Measure.ONE;
        for (SbmlModel.UnitFactor factor : definitions.get(id)) {
            Measure kind = KINDS.get(factor.kind());
            double size = factor.multiplier() * Math.pow(10, factor.scale());
            if (kind == null || !(size > 0) || !Double.isFinite(size) || !Double.isFinite(factor.exponent())) {
                return Optional.empty();
            }
            product = product.plus(kind.times(Measure.size(size)), factor.exponent());
        }
        return Optional.of(product);
    }

    private static Measure si(String code, int exponent) {
        return Measure.base(code).pow(exponent);
    }

    private static Measure product(int metre, int kilogram, int second, int ampere) {
        return si("m", metre).times(si("kg", kilogram)).times(si("s", second)).times(si("A", ampere));
    }
}
