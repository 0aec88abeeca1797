package org.twinsmith.lang.ide.contentassist;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Calibration;
import org.twinsmith.model.twin.Callable;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorMember;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.ConstantDeclaration;
import org.twinsmith.model.twin.Deployment;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.EventDeclaration;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.FidelityVariant;
import org.twinsmith.model.twin.FunctionDeclaration;
import org.twinsmith.model.twin.FunctionParameter;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.LocalValue;
import org.twinsmith.model.twin.Limits;
import org.twinsmith.model.twin.Measure;
import org.twinsmith.model.twin.LoopIndex;
import org.twinsmith.model.twin.Monitor;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.Noise;
import org.twinsmith.model.twin.Optimisation;
import org.twinsmith.model.twin.Port;
import org.twinsmith.model.twin.QuantityKind;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.Requirement;
import org.twinsmith.model.twin.Role;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Sized;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.StructMember;
import org.twinsmith.model.twin.StructType;
import org.twinsmith.model.twin.Sweep;
import org.twinsmith.model.twin.TableDeclaration;
import org.twinsmith.model.twin.TwinPackage;
import org.twinsmith.model.twin.TypeUse;
import org.twinsmith.model.twin.TimeScale;
import org.twinsmith.model.twin.Frame;
import org.twinsmith.model.twin.ReferenceSystem;
import org.twinsmith.model.twin.Zone;

/** A named element on one line: role, name, type and unit. */
public final class Signatures {

    /** {@code parameter length : Length [m] = 1 [m]}. */
    public String of(Named named) {
        return (Members.isOptional(named) ? "optional " : "") + kind(named) + " " + named.getName() + sizes(named) + detail(named);
    }

    /** What stands behind the name: {@code : Length [m]}; empty where there is nothing to say. */
    public String detail(Named named) {
        return switch (named) {
            case Feature feature -> type(feature.getType()) + range(feature.getRange()) + value(feature.getValue()) + limits(feature);
            case ConnectorMember member -> type(member.getType());
            case ConstantDeclaration constant -> type(constant.getType()) + value(constant.getValue());
            case StructMember member -> type(member.getType());
            case CommandParameter parameter -> type(parameter.getType()) + range(parameter.getRange()) + value(parameter.getValue());
            case FunctionParameter parameter -> type(parameter.getType());
            case LocalValue local -> value(local.getValue());
            case Callable callable -> callable.getParameters().stream().map(each -> each.getName() + detail(each))
                    .collect(Collectors.joining(", ", "(", ")")) + type(callable.getType());
            case Relation relation when relation.getType() != null && !relation.getType().eIsProxy() -> " : " + relation.getType().getName()
                    + (relation.getMultiplicity() == null ? "" : " " + SourceTexts.of(relation.getMultiplicity()));
            case Command command -> parameters(command.getParameters()) + (command.getResults().isEmpty() ? "" : " -> " + parameters(command.getResults()));
            case ComponentType type -> type.getVersion() == null ? "" : " version " + type.getVersion();
            case QuantityKind kind -> " [" + kind.getUnit() + "]";
            case Port port -> Members.connector(port).map(connector -> " : " + connector.getName()).orElse("");
            case Instance instance -> Members.type(instance).map(type -> " : " + type.getName()).orElse("");
            case EventDeclaration event -> " when " + SourceTexts.of(event.getCondition());
            case EnumLiteral literal -> " : " + ((EnumType) literal.eContainer()).getName();
            case Scenario scenario -> subject(scenario.getSystem());
            case Sweep sweep -> subject(sweep.getScenario());
            case Optimisation optimisation -> subject(optimisation.getScenario());
            case Calibration calibration -> subject(calibration.getSubject());
            case Measure measure -> type(measure.getType()) + value(measure.getValue());
            case Monitor monitor -> " on " + SourceTexts.of(monitor.getPath());
            case Deployment deployment -> " on node " + deployment.getNode() + (deployment.getZone() == null ? "" : " zone " + deployment.getZone().getName());
            case Requirement requirement -> ": " + requirement.getText();
            case Source source -> " : " + source.getKind() + (source.getEndpoint() == null ? "" : " \"" + source.getEndpoint() + "\"");
            case Zone zone -> (zone.eIsSet(TwinPackage.Literals.ZONE__LEVEL) ? " level " + zone.getLevel() : "") + labelled(zone.getLabel());
            case Role role -> labelled(role.getLabel());
            case ReferenceSystem reference when reference.getLabel() != null -> ": " + reference.getLabel();
            default -> "";
        };
    }

    private String parameters(List<CommandParameter> parameters) {
        return parameters.stream().map(each -> each.getName() + detail(each)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String labelled(String label) {
        return label == null ? "" : ": " + label;
    }

    private static String subject(Named run) {
        return run == null || run.eIsProxy() ? "" : " of " + run.getName();
    }

    /** The word of the language for what it is. */
    public String kind(Named named) {
        return switch (named) {
            case Noise noise -> "noise";
            case Machine machine -> "machine";
            case Feature feature -> feature.getRole().getLiteral();
            case ConnectorMember member -> member.isFlow() ? "flow" : "potential";
            case ConstantDeclaration constant -> "constant";
            case QuantityKind kind -> "quantity";
            case EnumType type -> "enum";
            case EnumLiteral literal -> "value";
            case StructType type -> "struct";
            case StructMember member -> "member";
            case Relation relation -> "relation";
            case Command command -> "command";
            case CommandParameter parameter -> parameter.eContainmentFeature() == TwinPackage.Literals.COMMAND__RESULTS ? "result" : "argument";
            case FunctionParameter parameter -> "argument";
            case LocalValue local -> "local value";
            case FunctionDeclaration function -> "function";
            case TableDeclaration table -> "table";
            case FidelityVariant variant -> "fidelity";
            case ConnectorType type -> "connector";
            case ComponentType type -> type.getKind().getLiteral();
            case Port port -> "port";
            case Instance instance -> Members.group(instance).getKind().getLiteral();
            case EventDeclaration event -> "event";
            case LoopIndex index -> "index";
            case Source source -> "source";
            case Scenario scenario -> "scenario";
            case Sweep sweep -> "sweep";
            case Optimisation optimisation -> "optimise";
            case Calibration calibration -> "calibrate";
            case Measure measure -> "measure";
            case Monitor monitor -> "monitor";
            case Deployment deployment -> "deploy";
            case Zone zone -> "zone";
            case Frame frame -> "frame";
            case TimeScale scale -> "scale";
            case Role role -> "role";
            case Requirement requirement -> "requirement";
            default -> "";
        };
    }

    private static String sizes(Named named) {
        return named instanceof Sized sized && !sized.getSizes().isEmpty()
                ? sized.getSizes().stream().map(SourceTexts::of).collect(Collectors.joining(", ", "[", "]")) : "";
    }

    private static String type(TypeUse use) {
        if (use == null) {
            return "";
        }
        String unit = use.getUnit() != null ? use.getUnit() : Quantities.kind(use).map(QuantityKind::getUnit).orElse("");
        String name = use.getType() != null ? use.getType().getName() : use.getPrimitive().getLiteral();
        String relative = use.getFrame() != null ? " frame " + use.getFrame().getName() : use.getScale() != null ? " scale " + use.getScale().getName() : "";
        return " : " + name + (unit.isEmpty() ? "" : " [" + unit + "]") + relative;
    }

    private static String limits(Feature feature) {
        return Members.owner(feature).stream().flatMap(type -> type.getMembers().stream())
                .filter(member -> member instanceof Limits limits && limits.getFeature() == feature)
                .flatMap(member -> ((Limits) member).getRanges().stream()).map(SourceTexts::of)
                .reduce((first, second) -> first + ", " + second).map(text -> ", limits " + text).orElse("");
    }

    private static String range(EObject range) {
        return range == null ? "" : " in " + SourceTexts.of(range);
    }

    private static String value(EObject value) {
        return value == null ? "" : " = " + SourceTexts.of(value);
    }
}
