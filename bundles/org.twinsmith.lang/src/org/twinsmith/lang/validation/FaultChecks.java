package org.twinsmith.lang.validation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.ExpressionType.Whole;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.FaultKind;
import org.twinsmith.model.twin.FaultStatement;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Port;

/** Faults: ports leak and are blocked, values freeze, are shifted, run away, are scaled or noisy; the size of each fits what it acts on. */
final class FaultChecks {
    private final Findings findings;
    private final Typing typing;
    private final Durations durations;

    FaultChecks(Findings findings, Typing typing, Durations durations) {
        this.findings = findings;
        this.typing = typing;
        this.durations = durations;
    }

    /** @param from when it begins, s, if that is known @param until when it ends */
    void fault(FaultStatement fault, OptionalDouble from, OptionalDouble until) {
        if (from.isPresent() && until.isPresent() && until.getAsDouble() <= from.getAsDouble()) {
            findings.error(Code.RANGE, fault.getUntil(), "the fault would end before it begins", "");
        }
        period(fault);
        Optional<Named> target = Denoted.by(fault.getTarget());
        if (target.isEmpty()) {
            typing.of(fault.getValue());
            return;
        }
        switch (target.get()) {
            case Port port -> port(fault, port);
            case Feature feature -> feature(fault, feature);
            default -> misfit(fault, "is neither a port nor a feature", "name a port of an instance, an input, a parameter or something that is measured");
        }
    }

    private void period(FaultStatement fault) {
        durations.positive(fault.getEvery(), "the time between two values of a noise");
        if (fault.getKind() == FaultKind.NOISE && fault.getEvery() == null) {
            findings.error(Code.BAD_SCENARIO, fault, "nothing says how often the noise has another value", "write: noise 0.5 [K] every 1 [s]");
        } else if (fault.getKind() != FaultKind.NOISE && fault.getEvery() != null) {
            findings.error(Code.BAD_SCENARIO, fault.getEvery(), "only noise has a time between its values", "take 'every' away");
        }
    }

    private void port(FaultStatement fault, Port port) {
        List<ConnectorMember> members = Members.connector(port).map(connector -> List.copyOf(connector.getMembers())).orElse(List.of());
        List<ConnectorMember> flows = members.stream().filter(ConnectorMember::isFlow).toList();
        if (members.isEmpty()) {
            return;
        }
        switch (fault.getKind()) {
            case LEAK -> {
                if (flows.isEmpty()) {
                    misfit(fault, "has no flow, and a leak takes a flow away", "");
                } else {
                    typing.fits(fault.getValue(), typing.declared().of(flows.getFirst()), SourceTexts.of(fault.getTarget()) + "."
                            + flows.getFirst().getName(), false);
                }
            }
            case BLOCKED -> {
                if (flows.size() * 2 != members.size()) {
                    misfit(fault, "has " + flows.size() + (flows.size() == 1 ? " flow" : " flows") + " and " + (members.size() - flows.size())
                            + " potentials", "a port that can be blocked has as many of both");
                }
            }
            default -> misfit(fault, "is a port", "a port has the faults leak and blocked");
        }
    }

    private void feature(FaultStatement fault, Feature feature) {
        ExpressionType type = typing.of(fault.getTarget());
        if (fault.getKind() == FaultKind.LEAK || fault.getKind() == FaultKind.BLOCKED) {
            misfit(fault, "is no port", (fault.getKind() == FaultKind.LEAK ? "a leak acts on a port with a flow" : "a port can be blocked")
                    + "; a value has the faults stuck, offset, drift, gain and noise");
        } else if (type.isStatic()) {
            misfit(fault, "is " + type.description(), "a fault acts on numbers, on true or false, and on enumerations");
        } else if (fault.getKind() == FaultKind.STUCK) {
            stuck(fault, feature, type);
        } else if (!type.isUnknown() && (type.asQuantity().isEmpty() || type instanceof Whole)) {
            misfit(fault, "is " + (type instanceof Whole ? "a whole number" : type.description()), "such a value can be stuck; "
                    + fault.getKind().getLiteral() + " acts on real numbers");
        } else {
            type.asQuantity().ifPresentOrElse(quantity -> typing.fits(fault.getValue(), size(fault.getKind(), quantity),
                    fault.getKind().getLiteral() + " of " + SourceTexts.of(fault.getTarget()), false),
                    () -> typing.of(fault.getValue()));
        }
    }

    private void stuck(FaultStatement fault, Feature feature, ExpressionType type) {
        if (fault.getValue() != null) {
            typing.fits(fault.getValue(), type, SourceTexts.of(fault.getTarget()), false);
        } else if (feature.getRole() == FeatureRole.PARAMETER) {
            misfit(fault, "is a parameter, which does not change anyway", "say at which value it is: stuck at …");
        }
    }

    /** What the size of a fault is: a difference, one in time, or a factor. */
    private static ExpressionType size(FaultKind kind, Quantity quantity) {
        return switch (kind) {
            case GAIN -> Quantity.of(Dimension.NONE);
            case DRIFT -> Quantity.of(quantity.dimension().over(Dimension.base("s")));
            default -> quantity.asDifference();
        };
    }

    private void misfit(FaultStatement fault, String what, String remedy) {
        findings.error(Code.BAD_SCENARIO, fault.getTarget(), SourceTexts.quoted(fault.getTarget()) + " " + what, remedy);
    }
}
