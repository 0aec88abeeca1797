package org.twinsmith.lang.validation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SolverMethod;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.ExpectStatement;
import org.twinsmith.model.twin.FaultStatement;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FidelityStatement;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.RecordStatement;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.ScenarioStatement;
import org.twinsmith.model.twin.SeedStatement;
import org.twinsmith.model.twin.SetStatement;
import org.twinsmith.model.twin.SolverStatement;
import org.twinsmith.model.twin.StopStatement;
import org.twinsmith.model.twin.TwinPackage;

/** Scenarios: inputs are set, times lie within the run. */
final class ScenarioChecks implements Area {
    private static final double MOST_EXACT = 1e-14;
    private final Findings findings;
    private final Typing typing;
    private final Durations durations;

    ScenarioChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.durations = new Durations(findings, quantities);
    }

    @Override
    public void element(Element element) {
        if (element instanceof Scenario scenario) {
            OptionalDouble end = durations.positive(scenario.getDuration(), "the duration of a scenario");
            scenario.getStatements().forEach(statement -> statement(statement, end));
            once(scenario, SeedStatement.class, "a seed");
            once(scenario, SolverStatement.class, "a solver");
        }
    }

    private void once(Scenario scenario, Class<? extends ScenarioStatement> kind, String what) {
        List<ScenarioStatement> all = scenario.getStatements().stream().filter(kind::isInstance).toList();
        all.stream().skip(1).forEach(again -> findings.error(Code.BAD_SCENARIO, again, "the scenario has " + what + " already, "
                + SourceTexts.quoted(all.getFirst()), "keep one of them"));
    }

    private void statement(ScenarioStatement statement, OptionalDouble end) {
        switch (statement) {
            case SetStatement set -> set(set, end);
            case FaultStatement fault -> {
                OptionalDouble from = instant(fault.getFrom(), end);
                new FaultChecks(findings, typing, durations).fault(fault, from, instant(fault.getUntil(), end));
            }
            case RecordStatement each -> {
                each.getPaths().forEach(typing::value);
                durations.positive(each.getEvery(), "a recording interval");
            }
            case SeedStatement seed -> { }
            case SolverStatement solver -> solver(solver);
            case StopStatement stop -> typing.truth(stop.getCondition());
            case FidelityStatement fidelity -> new FidelityChecks(findings).choice(fidelity);
            case ExpectStatement expect -> typing.truth(expect.getCondition());
            case Measure measure -> {
                // FigureChecks looks at figures wherever they stand.
            }
            default -> throw new IllegalStateException("a statement of the unknown class " + statement.eClass().getName());
        }
    }

    private void solver(SolverStatement solver) {
        Optional<SolverMethod> method = SolverMethod.named(solver.getMethod());
        if (method.isEmpty()) {
            findings.error(Code.BAD_SCENARIO, solver, TwinPackage.Literals.SOLVER_STATEMENT__METHOD, "'" + solver.getMethod()
                    + "' is no method of integration; there are " + String.join(", ", SolverMethod.words()),
                    Suggestions.didYouMean(String.valueOf(solver.getMethod()), SolverMethod.words()));
        } else if (solver.getStep() != null && !method.get().hasFixedSteps()) {
            findings.error(Code.BAD_SCENARIO, solver.getStep(), "'" + solver.getMethod() + "' chooses its steps itself",
                    "give a tolerance; a step is that of rk4 and euler");
        }
        durations.positive(solver.getStep(), "a step");
        double tolerance = solver.getTolerance() == null ? MOST_EXACT : Double.parseDouble(solver.getTolerance());
        if (!(tolerance >= MOST_EXACT && tolerance < 1)) {
            findings.error(Code.RANGE, solver, TwinPackage.Literals.SOLVER_STATEMENT__TOLERANCE, "a tolerance is a share of the value, from "
                    + MOST_EXACT + " to below 1, but this is " + solver.getTolerance(), "");
        }
    }

    private void set(SetStatement set, OptionalDouble end) {
        instant(set.getFrom(), end);
        Optional<Named> target = Denoted.by(set.getTarget());
        if (target.isEmpty()) {
            typing.value(set.getValue());
        } else if (target.get() instanceof Feature feature && feature.getRole() == FeatureRole.INPUT) {
            typing.fits(set.getValue(), typing.declared().of(feature), SourceTexts.of(set.getTarget()), false);
            if (set.getTo() != null) {
                ramp(set, feature);
            }
        } else {
            findings.error(Code.BAD_SCENARIO, set.getTarget(), "a scenario sets inputs, but " + SourceTexts.quoted(set.getTarget())
                    + " is " + (target.get() instanceof Feature feature ? "of the role " + feature.getRole().getLiteral()
                            : typing.declared().of(target.get()).description()), "");
        }
    }

    private void ramp(SetStatement set, Feature feature) {
        ExpressionType type = typing.declared().of(feature);
        if (!type.isUnknown() && (type.asQuantity().isEmpty() || type instanceof Whole)) {
            findings.error(Code.TYPE_MISMATCH, set.getTarget(), "only a real number changes little by little, but "
                    + SourceTexts.quoted(set.getTarget()) + " is " + type.description(), "set it from an instant on: from 10 [s]");
        }
        typing.fits(set.getTo(), type, SourceTexts.of(set.getTarget()), false);
        durations.positive(set.getOver(), "the time that a ramp takes");
    }

    private OptionalDouble instant(NumberLiteral literal, OptionalDouble end) {
        OptionalDouble seconds = durations.seconds(literal, "an instant of a scenario");
        if (seconds.isPresent() && end.isPresent() && seconds.getAsDouble() > end.getAsDouble()) {
            findings.warning(Code.BAD_SCENARIO, literal, SourceTexts.quoted(literal) + " lies after the end of the scenario", "");
        }
        return seconds;
    }
}
