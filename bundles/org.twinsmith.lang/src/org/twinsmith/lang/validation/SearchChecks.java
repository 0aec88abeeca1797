package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Budget;
import org.twinsmith.model.twin.Calibration;
import org.twinsmith.model.twin.Column;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Constraint;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Fit;
import org.twinsmith.model.twin.Objective;
import org.twinsmith.model.twin.Optimisation;
import org.twinsmith.model.twin.Recording;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.Varied;
import org.twinsmith.model.twin.Vary;

/** Calibrations and optimisations: numbers to look for, bounds to look between, one objective. */
final class SearchChecks implements Area {
    private static final Pattern COLUMN_UNIT = Pattern.compile(".*\\[(.+)]\\s*");
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;
    private final FigureChecks figures;

    SearchChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
        this.figures = new FigureChecks(findings, typing);
    }

    @Override
    public void element(Element element) {
        switch (element) {
            case Calibration calibration -> calibration(calibration);
            case Optimisation optimisation -> optimisation(optimisation);
            default -> { }
        }
    }

    private void calibration(Calibration calibration) {
        if (calibration.getSubject() instanceof ComponentType type && !type.eIsProxy() && type.isAbstract()) {
            findings.error(Code.ABSTRACT_INSTANCE, calibration, TwinPackage.Literals.CALIBRATION__SUBJECT, "'" + type.getName() + "' is abstract",
                    "name a type that extends it");
        }
        VariedValues values = new VariedValues(findings, typing, quantities);
        only(calibration.getStatements(), Fit.class).forEach(fit -> fit.getVaried().forEach(each -> varied(each, values)));
        needs(calibration, Fit.class, calibration.getStatements(), "nothing is fitted", "add: fit …");
        single(calibration, Recording.class, calibration.getStatements(), "there is no recording to fit to", "add: to recording \"file.csv\"");
        single(calibration, Objective.class, calibration.getStatements(), "nothing says what is compared", "add: minimise rms(…)");
        only(calibration.getStatements(), Recording.class).forEach(this::columns);
        for (Objective objective : only(calibration.getStatements(), Objective.class)) {
            objective.getValues().forEach(typing::value);
            objective.getValues().stream().filter(value -> objective.isMaximise() || FigureChecks.compared(value).isEmpty()).findFirst()
                    .filter(value -> !typing.of(value).isUnknown())
                    .ifPresent(value -> findings.error(Code.BAD_EXPERIMENT, value, "a calibration minimises differences to a recording",
                            "write minimise rms(x), where x is recorded"));
        }
    }

    private void columns(Recording recording) {
        Set<String> texts = new HashSet<>();
        for (Column column : recording.getColumns()) {
            if (!texts.add(column.getText())) {
                findings.error(Code.DUPLICATE_NAME, column, TwinPackage.Literals.COLUMN__TEXT, "the column '" + column.getText()
                        + "' is used already", "keep one of them");
            }
            ExpressionType type = typing.value(column.getPath());
            unit(column).ifPresent(unit -> convert(column, unit, type));
        }
    }

    private Optional<Unit> unit(Column column) {
        Matcher header = COLUMN_UNIT.matcher(column.getText() == null ? "" : column.getText());
        if (!header.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(quantities.unit(header.group(1)));
        } catch (UnitSyntaxException e) {
            findings.error(Code.UNKNOWN_UNIT, column, TwinPackage.Literals.COLUMN__TEXT, e.getMessage(), "the column's unit stands in brackets at its end");
            return Optional.empty();
        }
    }

    private void convert(Column column, Unit unit, ExpressionType type) {
        if (!type.isUnknown() && type.asQuantity().filter(quantity -> quantity.dimension().equals(unit.dimension())).isEmpty()) {
            findings.error(Code.DIMENSION_MISMATCH, column, TwinPackage.Literals.COLUMN__TEXT, "the column is in [" + unit.text() + "], but "
                    + SourceTexts.quoted(column.getPath()) + " is " + type.description(), "");
        }
    }

    private void optimisation(Optimisation optimisation) {
        VariedValues values = new VariedValues(findings, typing, quantities);
        for (Vary vary : only(optimisation.getStatements(), Vary.class)) {
            vary.getVaried().forEach(each -> bounded(each, varied(each, values), values));
        }
        needs(optimisation, Vary.class, optimisation.getStatements(), "nothing is varied", "add: vary …");
        single(optimisation, Objective.class, optimisation.getStatements(), "there is no objective", "add: minimise …");
        only(optimisation.getStatements(), Objective.class).forEach(this::objective);
        only(optimisation.getStatements(), Constraint.class).forEach(each -> each.getConditions().forEach(figures::condition));
        List<Budget> budgets = only(optimisation.getStatements(), Budget.class);
        budgets.stream().skip(1).forEach(second -> findings.error(Code.BAD_EXPERIMENT, second, "this is said already", "keep one of them"));
        budgets.stream().filter(budget -> budget.getEvaluations() < 1).forEach(budget -> findings.error(Code.RANGE, budget,
                TwinPackage.Literals.BUDGET__EVALUATIONS, "there is one evaluation at least", ""));
    }

    private void objective(Objective objective) {
        objective.getValues().forEach(figures::number);
        objective.getValues().stream().skip(1).forEach(second -> findings.error(Code.BAD_EXPERIMENT, second,
                "an optimisation has one objective", "add them up with weights, or make one of them a constraint"));
    }

    private Optional<Feature> varied(Varied varied, VariedValues values) {
        Optional<Feature> feature = values.number(varied.getTarget());
        feature.ifPresent(found -> {
            values.value(found, varied.getStart());
            Optional<Quantities.Bounds> bounds = values.range(found, varied.getRange());
            Optional<Double> start = VariedValues.read(() -> quantities.direct(varied.getStart(), quantities.of(found)));
            if (bounds.isPresent() && start.isPresent() && (start.get() < bounds.get().low() || start.get() > bounds.get().high())) {
                findings.error(Code.RANGE, varied.getStart(), "the search would start outside of " + SourceTexts.of(varied.getRange()), "");
            }
        });
        return feature;
    }

    private void bounded(Varied varied, Optional<Feature> feature, VariedValues values) {
        if (feature.isPresent() && varied.getRange() == null && values.declared(feature.get()).isEmpty()) {
            findings.error(Code.BAD_EXPERIMENT, varied.getTarget(), "nothing bounds the search for " + SourceTexts.quoted(varied.getTarget()),
                    "write the bounds: in low .. high, here or where '" + feature.get().getName() + "' is declared");
        }
    }

    private void needs(EObject experiment, Class<?> kind, List<?> statements, String missing, String remedy) {
        if (only(statements, kind).isEmpty()) {
            findings.error(Code.BAD_EXPERIMENT, experiment, missing, remedy);
        }
    }

    private <T extends EObject> void single(EObject experiment, Class<T> kind, List<?> statements, String missing, String remedy) {
        needs(experiment, kind, statements, missing, remedy);
        only(statements, kind).stream().skip(1)
                .forEach(second -> findings.error(Code.BAD_EXPERIMENT, second, "this is said already", "keep one of them"));
    }

    private static <T> List<T> only(List<?> statements, Class<T> kind) {
        return statements.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
