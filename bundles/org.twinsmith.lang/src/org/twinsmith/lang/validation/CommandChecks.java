package org.twinsmith.lang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.semantics.SignedLiteral;
import org.twinsmith.model.semantics.SourceKind;
import org.twinsmith.model.twin.Action;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.CommandParameter;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.TwinPackage;

/** Commands have arguments that fit, change properties only, and stand for methods of a source that has methods. */
final class CommandChecks implements Area {
    private static final List<EStructuralFeature> OF_VALUES = List.of(TwinPackage.Literals.BINDING__PAYLOAD, TwinPackage.Literals.BINDING__UNIT,
            TwinPackage.Literals.BINDING__SAMPLING, TwinPackage.Literals.BINDING__DEADBAND, TwinPackage.Literals.BINDING__STALE,
            TwinPackage.Literals.BINDING__LIMIT, TwinPackage.Literals.BINDING__RAMP);
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;
    private final StaticData data;
    private final ActionChecks actions;

    CommandChecks(Findings findings, Typing typing, Quantities quantities) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
        data = new StaticData(findings, typing);
        actions = new ActionChecks(findings, typing);
    }

    @Override
    public void element(Element element) {
        switch (element) {
            case ComponentType type -> type.getMembers().stream().filter(Command.class::isInstance).map(Command.class::cast).forEach(this::command);
            case Binding binding when Denoted.by(binding.getTarget()).orElse(null) instanceof Command -> bound(binding);
            default -> { }
        }
    }

    private void command(Command command) {
        Set<String> names = new HashSet<>();
        for (CommandParameter parameter : command.getParameters()) {
            if (!names.add(parameter.getName())) {
                findings.error(Code.DUPLICATE_NAME, parameter, "'" + parameter.getName() + "' is already an argument of '"
                        + command.getName() + "'", "give one of them another name");
            }
            if (parameter.getValue() != null) {
                data.value(parameter.getValue(), parameter);
            }
            if (parameter.getRange() != null) {
                range(parameter, typing.declared().of(parameter));
            }
        }
        for (CommandParameter result : command.getResults()) {
            if (!names.add(result.getName())) {
                findings.error(Code.DUPLICATE_NAME, result, "'" + result.getName() + "' is already an argument or a result of '"
                        + command.getName() + "'", "give one of them another name");
            }
        }
        results(command);
        Set<String> changed = new HashSet<>();
        for (Action effect : command.getEffects()) {
            actions.check(effect);
            if (!changed.add(SourceTexts.of(effect.getTarget()))) {
                findings.error(Code.BAD_ASSIGNMENT, effect, "'" + command.getName() + "' gives " + SourceTexts.quoted(effect.getTarget())
                        + " a value already, and all it does happens at one instant", "keep one of them");
            }
        }
    }

    /** A result has no value that something could read. */
    private void results(Command command) {
        for (Action effect : command.getEffects()) {
            EcoreUtil2.getAllContentsOfType(effect, Reference.class).stream().filter(each -> each != effect.getTarget() && command.getResults().contains(each.getTarget()))
                    .forEach(each -> findings.error(Code.BAD_ASSIGNMENT, each, "'" + each.getTarget().getName() + "' is a result, which has no value before the command",
                            "read what it is computed from"));
        }
    }

    private void range(CommandParameter parameter, ExpressionType type) {
        if (type.isUnknown()) {
            return;
        }
        if (type.asQuantity().isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, parameter.getRange(), "only a number has a range, but '" + parameter.getName() + "' is "
                    + type.description(), "");
            return;
        }
        for (Expression bound : List.of(parameter.getRange().getLow(), parameter.getRange().getHigh())) {
            typing.fits(bound, type, parameter.getName(), true);
        }
        Unit unit = quantities.of(parameter.getType());
        Optional<Quantities.Bounds> bounds = VariedValues.read(() -> converts(parameter, unit) ? quantities.bounds(parameter.getRange(), unit) : Optional.empty());
        if (bounds.isPresent() && bounds.get().low() > bounds.get().high()) {
            findings.error(Code.RANGE, parameter.getRange(), "the range " + SourceTexts.of(parameter.getRange()) + " is empty",
                    "the lower bound comes first; the unit of the last bound covers both");
        }
        Optional<Double> given = parameter.getValue() == null ? Optional.empty() : VariedValues.read(() -> quantities.direct(parameter.getValue(), unit));
        if (bounds.isPresent() && given.isPresent() && (given.get() < bounds.get().low() || given.get() > bounds.get().high())) {
            findings.error(Code.RANGE, parameter.getValue(), SourceTexts.quoted(parameter.getValue()) + " lies outside the range "
                    + SourceTexts.of(parameter.getRange()) + " of '" + parameter.getName() + "'", "");
        }
    }

    /** Bounds of another dimension are reported as such, and say nothing of a value. */
    private boolean converts(CommandParameter parameter, Unit unit) {
        return SignedLiteral.of(parameter.getRange().getHigh()).map(high -> high.literal().getUnit())
                .map(written -> quantities.unit(written).convertsTo(unit)).orElse(true);
    }

    private void bound(Binding binding) {
        String name = SourceTexts.quoted(binding.getTarget());
        OF_VALUES.stream().filter(binding::eIsSet).forEach(option -> findings.error(Code.BAD_BINDING, binding, option,
                name + " is a command, which has no " + option.getName() + " of its own", "units and ranges stand at its arguments"));
        if (binding.getDirection() != Direction.WRITE) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__DIRECTION, name + " is a command, which is sent and not read",
                    "send it with ->");
        }
        if (binding.getSource() != null && !binding.getSource().eIsProxy() && SourceKind.named(binding.getSource().getKind())
                .filter(kind -> kind != SourceKind.OPCUA).isPresent()) {
            findings.error(Code.BAD_BINDING, binding, TwinPackage.Literals.BINDING__SOURCE, "only an OPC UA server has methods that a command can stand for",
                    "bind the command to an opcua source");
        }
    }
}
