package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.UnitSyntaxException;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.external.FmuDescription;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Quantity;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.lang.workspace.ModelUris;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.RecordedCurves;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.ExternalBehaviour;
import org.twinsmith.model.twin.ExternalKind;
import org.twinsmith.model.twin.ExternalMapping;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FeatureRole;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.MappingKind;
import org.twinsmith.model.twin.Member;
import org.twinsmith.model.twin.TwinPackage;

/** Behaviours from outside: the file is there, names on both sides exist, and values and units fit. */
final class ExternalChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;

    ExternalChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
    }

    @Override
    public void element(Element element) {
        if (element instanceof ComponentType type) {
            type.getMembers().stream().flatMap(ExternalChecks::within).filter(ExternalBehaviour.class::isInstance)
                    .forEach(behaviour -> behaviour((ExternalBehaviour) behaviour));
        }
    }

    private static Stream<Member> within(Member member) {
        return member instanceof FidelityVariant variant ? variant.getMembers().stream() : Stream.of(member);
    }

    private void behaviour(ExternalBehaviour behaviour) {
        boolean right = hasFile(behaviour);
        Set<Feature> mapped = new HashSet<>();
        for (ExternalMapping mapping : behaviour.getMappings()) {
            right &= mapping(behaviour, mapping, mapped);
        }
        if (right && behaviour.getKind() == ExternalKind.RECORDING && hasTime(behaviour)) {
            recording(behaviour);
        } else if (right && behaviour.getKind() == ExternalKind.FMU) {
            fmu(behaviour);
        } else if (right && behaviour.getKind() == ExternalKind.ORBIT) {
            new OrbitChecks(findings, typing).behaviour(behaviour);
        }
    }

    private boolean hasFile(ExternalBehaviour behaviour) {
        if (behaviour.getFile() == null) {
            findings.error(Code.EXTERNAL, behaviour, TwinPackage.Literals.EXTERNAL_BEHAVIOUR__KIND, "a behaviour of the kind "
                    + behaviour.getKind().getLiteral() + " names its file", "write behaviour " + behaviour.getKind().getLiteral() + " \"...\" { }");
        }
        return behaviour.getFile() != null;
    }

    private boolean hasTime(ExternalBehaviour behaviour) {
        long times = behaviour.getMappings().stream().filter(ExternalMapping::isTime).count();
        if (times != 1) {
            findings.error(Code.EXTERNAL, behaviour, TwinPackage.Literals.EXTERNAL_BEHAVIOUR__FILE, times == 0
                    ? "no column of the recording is its time" : "a recording has one column of time, but " + times + " are named",
                    "write 'column \"...\" -> time'");
        }
        return times == 1;
    }

    private boolean mapping(ExternalBehaviour behaviour, ExternalMapping mapping, Set<Feature> mapped) {
        boolean recording = behaviour.getKind() == ExternalKind.RECORDING;
        if (recording != (mapping.getKind() == MappingKind.COLUMN) || mapping.isTime() && !recording) {
            return refuse(mapping, "'" + mapping.getKind().getLiteral() + "' does not belong to a behaviour of the kind "
                    + behaviour.getKind().getLiteral(), recording ? "write 'column \"...\" -> feature'"
                    : "write 'output \"...\" -> feature' or 'input feature -> \"...\"'");
        }
        Feature feature = mapping.getFeature();
        if (feature == null || feature.eIsProxy()) {
            return mapping.isTime();
        }
        if (!mapped.add(feature)) {
            return refuse(mapping, "'" + feature.getName() + "' is mapped twice", "");
        }
        FeatureRole role = feature.getRole();
        boolean unknown = role == FeatureRole.VARIABLE || role == FeatureRole.TELEMETRY;
        boolean fits = mapping.getKind() == MappingKind.INPUT ? role != FeatureRole.PROPERTY : unknown || recording && role == FeatureRole.INPUT;
        if (!fits) {
            return refuse(mapping, "'" + feature.getName() + "' is " + SourceTexts.one(role.getLiteral()) + ", which " + (mapping.getKind() == MappingKind.INPUT
                    ? "no behaviour reads" : "takes no value from outside"), "map variables" + (recording ? " and inputs" : ""));
        }
        ExpressionType type = typing.declared().of(feature);
        return type instanceof Quantity || !type.isUnknown() && refuse(mapping, "only real quantities are mapped, but '" + feature.getName()
                + "' is " + type.description(), "");
    }

    private boolean refuse(ExternalMapping mapping, String message, String remedy) {
        findings.error(Code.EXTERNAL, mapping, message, remedy);
        return false;
    }

    private void recording(ExternalBehaviour behaviour) {
        try {
            if (RecordedCurves.read(quantities, behaviour, ModelUris.path(behaviour)) instanceof RecordedCurves.Refused refused) {
                findings.error(Code.EXTERNAL, behaviour, TwinPackage.Literals.EXTERNAL_BEHAVIOUR__FILE, refused.message(), refused.remedy());
            }
        } catch (UnitSyntaxException e) {
            // The checks of units report what cannot be read.
            return;
        }
    }

    private void fmu(ExternalBehaviour behaviour) {
        switch (FmuDescription.read(ModelUris.path(behaviour), behaviour.getFile())) {
            case FmuDescription.Refused refused -> findings.error(Code.EXTERNAL, behaviour, TwinPackage.Literals.EXTERNAL_BEHAVIOUR__FILE,
                    refused.message(), "");
            case FmuDescription.Described described -> behaviour.getMappings().forEach(mapping -> variable(mapping, described));
        }
    }

    private void variable(ExternalMapping mapping, FmuDescription.Described described) {
        FmuDescription.Variable variable = described.variables().get(mapping.getExternal());
        boolean input = mapping.getKind() == MappingKind.INPUT;
        if (variable == null) {
            List<String> names = described.variables().keySet().stream().limit(20).toList();
            findings.error(Code.EXTERNAL, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__EXTERNAL, "the FMU has no variable \""
                    + mapping.getExternal() + "\"", "it has " + String.join(", ", names));
        } else if (input != variable.isSettable()) {
            findings.error(Code.EXTERNAL, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__EXTERNAL, "\"" + mapping.getExternal()
                    + "\" has the causality " + variable.causality() + " in the FMU", input ? "map it with 'output'" : "map it with 'input'");
        } else if (variable.dimension().isPresent() && typing.declared().of(mapping.getFeature()) instanceof Quantity quantity
                && !variable.dimension().get().equals(quantity.dimension())) {
            findings.error(Code.DIMENSION_MISMATCH, mapping, TwinPackage.Literals.EXTERNAL_MAPPING__EXTERNAL, "\"" + mapping.getExternal()
                    + "\" is in [" + variable.unit() + "] in the FMU, but '" + mapping.getFeature().getName() + "' is "
                    + quantity.description(), "");
        }
    }
}
