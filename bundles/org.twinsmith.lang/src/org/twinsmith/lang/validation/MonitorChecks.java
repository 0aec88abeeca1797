package org.twinsmith.lang.validation;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Normality;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Alarm;
import org.twinsmith.model.twin.Baseline;
import org.twinsmith.model.twin.BinaryOperator;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Explanation;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Monitor;
import org.twinsmith.model.twin.MonitorFigure;
import org.twinsmith.model.twin.MonitorStatement;
import org.twinsmith.model.twin.Residual;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Monitors: a number to watch, something to compare it with, an alarm whose bound has the right dimension. */
final class MonitorChecks implements Area {
    private static final Set<BinaryOperator> ORDERED = Set.of(BinaryOperator.LESS, BinaryOperator.LESS_OR_EQUAL, BinaryOperator.GREATER,
            BinaryOperator.GREATER_OR_EQUAL);
    private final Findings findings;
    private final Typing typing;
    private final Durations durations;
    private final Provisions provisions;

    MonitorChecks(Findings findings, Typing typing, Quantities quantities, Provisions provisions) {
        this.findings = findings;
        this.typing = typing;
        this.durations = new Durations(findings, quantities);
        this.provisions = provisions;
    }

    @Override
    public void element(Element element) {
        if (element instanceof Monitor monitor) {
            Optional<Quantity> watched = watched(monitor);
            List<Alarm> alarms = only(monitor, Alarm.class);
            if (alarms.isEmpty()) {
                findings.error(Code.BAD_MONITOR, monitor, "'" + monitor.getName() + "' raises no alarm", "add: alarm when value > …");
            }
            alarms.forEach(alarm -> alarm(monitor, alarm, watched));
            only(monitor, Residual.class).forEach(residual -> {
                measured(monitor, residual);
                watched.ifPresent(quantity -> deviation(residual, quantity));
            });
            only(monitor, Baseline.class).forEach(this::baseline);
            for (Class<? extends MonitorStatement> kind : List.of(Residual.class, Baseline.class, Explanation.class)) {
                only(monitor, kind).stream().skip(1)
                        .forEach(second -> findings.error(Code.BAD_MONITOR, second, "this is said already", "keep one of them"));
            }
        }
    }

    private Optional<Quantity> watched(Monitor monitor) {
        boolean value = Denoted.by(monitor.getPath()).filter(named -> named instanceof Feature || named instanceof ConnectorMember).isPresent();
        ExpressionType type = typing.of(monitor.getPath());
        if (!type.isUnknown() && (!value || type.asQuantity().isEmpty())) {
            findings.error(Code.BAD_MONITOR, monitor.getPath(), SourceTexts.quoted(monitor.getPath()) + " is " + type.description()
                    + ", but a monitor watches a number", "name a feature of an instance, such as Station.p1.power");
            return Optional.empty();
        }
        return type.asQuantity();
    }

    private void alarm(Monitor monitor, Alarm alarm, Optional<Quantity> watched) {
        MonitorFigure figure = alarm.getFigure();
        boolean compared = !only(monitor, Residual.class).isEmpty() || figure == MonitorFigure.SCORE && !only(monitor, Baseline.class).isEmpty();
        if ((figure == MonitorFigure.SCORE || figure == MonitorFigure.RESIDUAL) && !compared) {
            findings.error(Code.BAD_MONITOR, alarm, TwinPackage.Literals.ALARM__FIGURE, "there is no " + figure.getLiteral()
                    + ", since nothing says what is normal", "add: residual against model");
        }
        if (!ORDERED.contains(alarm.getOperator())) {
            findings.error(Code.BAD_MONITOR, alarm, TwinPackage.Literals.ALARM__OPERATOR, "a measured number is never exactly equal to another",
                    "compare with < or >");
        }
        watched.ifPresent(quantity -> typing.fits(alarm.getBound(), wanted(figure, quantity), figure.getLiteral(), true));
        durations.positive(alarm.getDuration(), "the time that an alarm waits");
        watched.filter(quantity -> alarm.getHysteresis() != null)
                .ifPresent(quantity -> typing.fits(alarm.getHysteresis(), wanted(figure, quantity).asDifference(), "hysteresis", true));
    }

    private static ExpressionType wanted(MonitorFigure figure, Quantity watched) {
        return switch (figure) {
            case VALUE -> watched;
            case RESIDUAL -> watched.asDifference();
            case RATE -> Quantity.of(watched.dimension().over(Dimension.base("s")));
            case SCORE -> Quantity.of(Dimension.NONE);
        };
    }

    /** A residual needs a measured value beside the computed one. */
    private void measured(Monitor monitor, Residual residual) {
        TwinFile file = (TwinFile) monitor.eContainer();
        String path = SourceTexts.of(monitor.getPath());
        boolean bound = provisions.all(file, Binding.class).stream()
                .anyMatch(binding -> binding.getDirection() == Direction.READ && SourceTexts.of(binding.getTarget()).equals(path));
        if (!bound && Denoted.by(monitor.getPath()).isPresent()) {
            findings.error(Code.BAD_MONITOR, residual, "nothing measures '" + path + "', so there is nothing to compare with the model",
                    "read it from a source: bind " + path + " <- …");
        }
    }

    private void deviation(Residual residual, Quantity watched) {
        if (residual.getDeviation() == null) {
            return;
        }
        typing.fits(residual.getDeviation(), watched.asDifference(), "the deviation of the residual", true);
        if (!(Double.parseDouble(residual.getDeviation().getText()) > 0)) {
            findings.error(Code.RANGE, residual.getDeviation(), "a standard deviation is more than zero", "");
        }
    }

    private void baseline(Baseline baseline) {
        instant(baseline, TwinPackage.Literals.BASELINE__FROM, baseline.getFrom());
        instant(baseline, TwinPackage.Literals.BASELINE__UNTIL, baseline.getUntil());
    }

    private void instant(Baseline baseline, EStructuralFeature feature, String text) {
        if (text != null && !isInstant(text)) {
            findings.error(Code.BAD_MONITOR, baseline, feature, "'" + text + "' is no date and no instant of ISO 8601",
                    "write \"2026-03-01\" or \"2026-03-01T12:00:00Z\"");
        }
    }

    private static boolean isInstant(String text) {
        try {
            return Normality.instant(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static <T> List<T> only(Monitor monitor, Class<T> kind) {
        return monitor.getStatements().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
