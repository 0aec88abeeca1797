package org.twinsmith.lang.validation;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.Scale;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Noise;
import org.twinsmith.model.twin.NoiseKind;
import org.twinsmith.model.twin.TwinPackage;

/** Noise: a real quantity, whose mean, deviation and period are constant and fit it. */
final class NoiseChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Constancy constancy;
    private final Times times;

    NoiseChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
        constancy = new Constancy(findings);
        times = new Times(findings, typing);
    }

    @Override
    public void element(Element element) {
        if (element instanceof ComponentType type) {
            type.getMembers().stream().filter(Noise.class::isInstance).map(Noise.class::cast).forEach(this::noise);
        }
    }

    private void noise(Noise noise) {
        times.constant(noise.getPeriod(), "the period");
        ExpressionType type = typing.declared().of(noise);
        if (type.isUnknown()) {
            return;
        }
        if (!(type instanceof Quantity quantity)) {
            findings.error(Code.TYPE_MISMATCH, noise, TwinPackage.Literals.FEATURE__TYPE, "noise is a real quantity, but '"
                    + noise.getName() + "' is " + type.description(), "");
            return;
        }
        boolean point = quantity.scale() == Scale.POINT;
        fits(noise.getMean(), type, "the mean of " + noise.getName(), true);
        fits(noise.getDeviation(), point ? new Quantity(quantity.dimension(), quantity.kind(), Scale.DIFFERENCE, "K") : type,
                "the deviation of " + noise.getName(), !point);
        if (point && noise.getMean() == null && noise.getKind() != NoiseKind.UNIFORM) {
            findings.error(Code.MISSING_VALUE, noise, "noise around a point of temperature needs a mean",
                    "write 'mean 20 [degC]' before 'deviation'");
        }
    }

    private void fits(Expression value, ExpressionType type, String what, boolean direct) {
        if (value != null) {
            typing.fits(value, type, what, direct);
            constancy.during(value);
        }
    }
}
