package org.twinsmith.lang.validation;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Structure;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.TwinPackage;

/** Declared values: defaults, starts, ranges, modifiers and constants fit their features, and roles allow them. */
final class FeatureChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;
    private final Constancy constancy;
    private final StaticData data;

    FeatureChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
        this.constancy = new Constancy(findings);
        this.data = new StaticData(findings, typing);
    }

    @Override
    public void element(Element element) {
        switch (element) {
            case ConstantDeclaration constant -> {
                typing.fits(constant.getValue(), typing.declared().of(constant), constant.getName(), true);
                constancy.constant(constant.getValue());
            }
            case StructType struct -> data.struct(struct);
            case ConnectorType connector -> connector.getMembers().forEach(this::connectorMember);
            case ComponentType type -> type.getMembers().forEach(this::member);
            default -> { }
        }
    }

    private void connectorMember(ConnectorMember member) {
        ExpressionType type = typing.declared().of(member);
        if (!type.isUnknown() && type.asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, member, "a connector carries real quantities, but '" + member.getName() + "' is "
                    + type.description(), "");
        }
    }

    private void member(Member member) {
        switch (member) {
            case Feature feature -> feature(feature);
            case FidelityVariant variant -> variant.getMembers().forEach(this::member);
            case InstanceGroup group -> group.getModifiers().forEach(this::modifier);
            default -> { }
        }
    }

    private void feature(Feature feature) {
        ExpressionType type = typing.declared().of(feature);
        role(feature, type);
        if (feature.getValue() != null && !(type instanceof Structure)) {
            data.value(feature.getValue(), feature);
        }
        data.values(feature.getValues());
        if (feature.getStart() != null) {
            typing.fits(feature.getStart(), type, feature.getName(), true);
            constancy.during(feature.getStart());
        }
        if (feature.getRange() != null) {
            new RangeCheck(findings, typing, quantities).check(feature, type);
        }
    }

    private void role(Feature feature, ExpressionType type) {
        FeatureRole role = feature.getRole();
        boolean solved = role == FeatureRole.VARIABLE || role == FeatureRole.TELEMETRY;
        if (solved && feature.getValue() != null) {
            findings.error(Code.START_FORBIDDEN, feature, TwinPackage.Literals.FEATURE__VALUE, "equations determine the "
                    + role.getLiteral() + " '" + feature.getName() + "', so it has no value of its own",
                    "write an equation '" + feature.getName() + " = ...', or a guess with 'start'");
        }
        if (feature.isFree()) {
            free(feature);
        } else if (!solved && feature.getStart() != null) {
            findings.error(Code.START_FORBIDDEN, feature, TwinPackage.Literals.FEATURE__START,
                    "'start' is a guess for an unknown; the " + role.getLiteral() + " '" + feature.getName() + "' is none",
                    "write '= value'");
        }
        if (feature.isWritable() && role != FeatureRole.PROPERTY) {
            findings.error(Code.ROLE, feature, TwinPackage.Literals.FEATURE__WRITABLE, "only a property is writable; '"
                    + feature.getName() + "' is declared as " + role.getLiteral(), "");
        }
        if (type.isStatic()) {
            data.feature(feature, type);
        } else if (role == FeatureRole.STATE && !type.isUnknown() && !(type instanceof ExpressionType.Quantity)) {
            findings.error(Code.TYPE_MISMATCH, feature, TwinPackage.Literals.FEATURE__TYPE, "a state is a real quantity, but '"
                    + feature.getName() + "' is " + type.description(), "what changes at events only is a property");
        }
    }

    private void free(Feature feature) {
        if (feature.getRole() != FeatureRole.STATE) {
            findings.error(Code.ROLE, feature, TwinPackage.Literals.FEATURE__FREE, "only a state starts free; '"
                    + feature.getName() + "' is declared as " + feature.getRole().getLiteral(),
                    "equations determine a variable at the start, too");
        } else if (feature.getValue() != null) {
            findings.error(Code.START_FORBIDDEN, feature, TwinPackage.Literals.FEATURE__VALUE, "the start of '"
                    + feature.getName() + "' is free and has a fixed value", "write 'free start ...' where it is a guess");
        }
    }

    private void modifier(Modifier modifier) {
        Feature feature = modifier.getFeature();
        if (feature == null || feature.eIsProxy()) {
            typing.value(modifier.getValue());
            return;
        }
        if (feature.getRole() == FeatureRole.VARIABLE || feature.getRole() == FeatureRole.TELEMETRY) {
            findings.error(Code.ROLE, modifier, TwinPackage.Literals.MODIFIER__FEATURE, "'" + feature.getName() + "' is a "
                    + feature.getRole().getLiteral() + ", which equations determine",
                    "give values to parameters, inputs, properties and states only");
            return;
        }
        if (modifier.isFree()) {
            if (feature.getRole() != FeatureRole.STATE) {
                findings.error(Code.ROLE, modifier, TwinPackage.Literals.MODIFIER__FREE, "only a state starts free; '"
                        + feature.getName() + "' is declared as " + feature.getRole().getLiteral(), "write '= value'");
            }
            return;
        }
        if (modifier.getMember() != null) {
            data.value(modifier.getValue(), modifier.getMember());
            return;
        }
        if (typing.declared().of(feature) instanceof Structure) {
            data.whole(modifier.getValue(), feature.getName());
            return;
        }
        data.value(modifier.getValue(), feature);
        new RangeCheck(findings, typing, quantities).inside(feature, modifier.getValue());
    }
}
