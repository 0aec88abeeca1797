package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.Aggregates;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Aggregate;
import org.twinsmith.model.semantics.Experiments;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.Declaration;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Experiment;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FunctionCall;
import org.twinsmith.model.twin.InitialCall;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TimeLiteral;

/** Figures of a whole run: measures, objectives and constraints make one number of what changes during the run. */
final class FigureChecks implements Area {
    private final Findings findings;
    private final Typing typing;

    FigureChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
    }

    @Override
    public void element(Element element) {
        if (element instanceof Scenario || element instanceof Experiment) {
            stream(element).filter(Measure.class::isInstance).map(Measure.class::cast).forEach(this::measure);
            once((Declaration) element);
        }
    }

    /** A figure of an experiment may not hide one of its scenario. */
    private void once(Declaration experiment) {
        Set<String> names = new HashSet<>();
        for (Measure measure : Experiments.measures(experiment)) {
            if (measure.getName() != null && !names.add(measure.getName()) && measure.eContainer() == experiment) {
                findings.error(Code.DUPLICATE_NAME, measure, "'" + measure.getName() + "' is already declared in '" + experiment.getName()
                        + "' or its scenario", "give one of them another name");
            }
        }
    }

    private void measure(Measure measure) {
        if (measure.getValue() == null) {
            return;
        }
        if (measure.getType() == null) {
            typing.value(measure.getValue());
        } else {
            typing.fits(measure.getValue(), typing.declared().of(measure.getType()), measure.getName(), false);
        }
        figure(measure.getValue());
    }

    /** Requires a number that tells of the whole run. */
    void number(Expression expression) {
        ExpressionType type = typing.value(expression);
        if (!type.isUnknown() && type.asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, expression, SourceTexts.quoted(expression) + " is " + type.description()
                    + ", but a number is needed", "");
        }
        figure(expression);
    }

    /** Requires a condition: of single instants, which then holds at all of them, or of the whole run. */
    void condition(Expression expression) {
        typing.truth(expression);
        if (stream(expression).anyMatch(FigureChecks::isFigure)) {
            figure(expression);
        }
    }

    private void figure(Expression expression) {
        changing(expression).findFirst().ifPresent(each -> findings.error(Code.RUN_VALUE, each, SourceTexts.quoted(each)
                + " changes during the run, but one figure of the whole run is needed",
                "say which: " + String.join(", ", List.of("final", "mean", "max")) + " or another of " + String.join(", ", Aggregate.names())));
    }

    private static boolean isFigure(EObject expression) {
        return expression instanceof FunctionCall call ? Aggregate.of(call).isPresent()
                : Denoted.by(expression).filter(Measure.class::isInstance).isPresent();
    }

    private static Stream<EObject> changing(Expression expression) {
        return stream(expression).filter(FigureChecks::changes).filter(each -> Aggregates.around(each).isEmpty());
    }

    private static boolean changes(EObject expression) {
        return switch (expression) {
            case TimeLiteral time -> true;
            case InitialCall call -> true;
            case Reference reference -> Denoted.by(reference).filter(FigureChecks::changes).isPresent();
            case MemberAccess access -> Denoted.by(access).filter(FigureChecks::changes).isPresent();
            default -> false;
        };
    }

    private static boolean changes(Named named) {
        return switch (named) {
            case Feature feature -> feature.getRole() != FeatureRole.PARAMETER;
            case ConnectorMember member -> true;
            case EventDeclaration event -> true;
            default -> false;
        };
    }

    private static Stream<EObject> stream(EObject root) {
        Iterable<EObject> all = root::eAllContents;
        return Stream.concat(Stream.of(root), StreamSupport.stream(all.spliterator(), false));
    }

    /** The path whose difference to a recording a calibration makes small: that of {@code rms(path)}. */
    static Optional<Expression> compared(Expression objective) {
        return objective instanceof FunctionCall call && Aggregate.of(call).filter(Aggregate.RMS::equals).isPresent()
                && call.getArguments().size() == 1 && Denoted.by(call.getArguments().getFirst()).isPresent()
                        ? Optional.of(call.getArguments().getFirst()) : Optional.empty();
    }
}
