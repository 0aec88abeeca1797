package org.twinsmith.exchange.sbml;

import java.util.LinkedHashSet;
import java.util.List;

import org.twinsmith.exchange.Conversion;
import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.document.SbmlReader;
import org.twinsmith.exchange.sbml.document.XmlReader;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.twin.ModelBuilder;
import org.twinsmith.exchange.sbml.twin.TwinModel;
import org.twinsmith.exchange.sbml.twin.TwinModel.Kind;
import org.twinsmith.exchange.sbml.twin.TwinModel.Variable;
import org.twinsmith.exchange.sbml.twin.TwinText;
import org.twinsmith.exchange.sbml.unit.DeclaredUnits;
import org.twinsmith.exchange.sbml.unit.Measure;
import org.twinsmith.exchange.sbml.unit.UnitInference;

/**
 * Converts a model of SBML level 3 core.
 *
 * @param duration length of the scenario that the text gets, s; SBML has none
 * @param interval time between its recorded rows, s
 */
public record SbmlImport(double duration, double interval) {
    /** Largest file that is read, bytes. */
    public static final int MAXIMUM_SIZE = XmlReader.MAXIMUM_SIZE;

    public SbmlImport {
        if (!(duration > 0) || !(interval > 0) || !Double.isFinite(duration) || !Double.isFinite(interval)) {
            throw new IllegalArgumentException("duration " + duration + " s, interval " + interval + " s");
        }
    }

    /**
     * Converts one file.
     *
     * @param file its name, for messages
     * @param content its bytes, in the encoding that it declares
     * @throws org.twinsmith.core.diagnostic.DiagnosticException FOREIGN_SYNTAX where it is no SBML, FOREIGN_CONSTRUCT where
     *         it uses a {@link Construct}
     */
    public Conversion convert(String file, byte[] content) {
        SbmlModel source = SbmlReader.read(XmlReader.read(file, content));
        LinkedHashSet<Loss> losses = new LinkedHashSet<>();
        ModelBuilder builder = new ModelBuilder(source, losses::add);
        TwinModel model = builder.build();
        UnitInference units = units(model, new DeclaredUnits(source), losses);
        String text = new TwinText(model, units).write(duration, interval);
        return new Conversion(model.name(), text, List.copyOf(losses), builder.variableNames());
    }

    private static UnitInference units(TwinModel model, DeclaredUnits declared, LinkedHashSet<Loss> losses) {
        UnitInference units = new UnitInference(model.timeUnit(), losses::add);
        model.variables().forEach(each -> units.variable(each.name()));
        structure(model, units);
        model.variables().forEach(each -> each.unit().ifPresent(unit -> units.declare(each.name(), unit)));
        units.declareNumbers(declared);
        units.settlePowers();
        for (Kind kind : List.of(Kind.SIZE, Kind.SUBSTANCE)) {
            model.variables().stream().filter(each -> each.kind() == kind && each.unit().isEmpty())
                    .forEach(each -> units.assume(each.name(), Measure.ONE));
        }
        units.assumePlainNumbers();
        model.variables().forEach(each -> units.assume(each.name(), Measure.ONE));
        return units;
    }

    private static void structure(TwinModel model, UnitInference units) {
        for (TwinModel.Equation equation : model.equations()) {
            units.equal(equation.left(), equation.right(), equation.where());
        }
        for (Variable variable : model.variables()) {
            if (variable.value() != null) {
                units.equal(symbol(variable.name()), variable.value(), "value of '" + variable.name() + "'");
            }
        }
        for (TwinModel.Reaction reaction : model.reactions()) {
            units.condition(reaction.condition(), reaction.documentation());
            reaction.actions().forEach(action -> units.equal(symbol(action.target()), action.value(),
                    reaction.documentation()));
        }
    }

    private static Formula symbol(String name) {
        return new Formula.Symbol(name);
    }
}
