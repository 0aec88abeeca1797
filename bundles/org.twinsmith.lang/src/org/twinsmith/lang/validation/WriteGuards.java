package org.twinsmith.lang.validation;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.syntax.SourceTexts;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.semantics.Quantities;
import org.twinsmith.model.twin.Binding;
import org.twinsmith.model.twin.Command;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Direction;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.Role;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** What keeps a written value or a command from harm: limits, ramps, interlocks, and a role that answers for it. */
final class WriteGuards implements Area {
    private static final List<EStructuralFeature> OF_WRITES = List.of(TwinPackage.Literals.BINDING__LIMIT, TwinPackage.Literals.BINDING__RAMP,
            TwinPackage.Literals.BINDING__ROLE, TwinPackage.Literals.BINDING__INTERLOCK);
    private static final Dimension PER_SECOND = Dimension.NONE.over(Dimension.base("s"));
    private final Findings findings;
    private final Typing typing;
    private final Quantities quantities;
    private final Provisions provisions;
    private List<String> roles = List.of();

    WriteGuards(Findings findings, Typing typing, Quantities quantities, Provisions provisions) {
        this.findings = findings;
        this.typing = typing;
        this.quantities = quantities;
        this.provisions = provisions;
    }

    @Override
    public void file(TwinFile file) {
        roles = provisions.all(file, Role.class).stream().map(Role::getName).toList();
    }

    @Override
    public void element(Element element) {
        switch (element) {
            case Binding binding when binding.getDirection() == Direction.WRITE -> written(binding);
            case Binding binding -> OF_WRITES.stream().filter(binding::eIsSet).forEach(guard -> findings.error(Code.BAD_BINDING, binding, guard,
                    "only a written value is guarded, but this one is read", "take it away, or write the value with ->"));
            case ComponentType type -> type.getMembers().stream().filter(Command.class::isInstance).map(Command.class::cast).forEach(this::command);
            default -> { }
        }
    }

    private void written(Binding binding) {
        role(binding, TwinPackage.Literals.BINDING__ROLE, binding.getRole());
        boolean answered = Denoted.by(binding.getTarget()).orElse(null) instanceof Command command && command.getRole() != null;
        if (binding.getRole() == null && !roles.isEmpty() && !answered) {
            findings.error(Code.RESPONSIBILITY, binding.getTarget(), "nobody answers for what is written to " + SourceTexts.quoted(binding.getTarget()),
                    "add: armed by " + roles.getFirst());
        }
        if (binding.getInterlock() != null) {
            typing.truth(binding.getInterlock());
        }
        Optional<Feature> feature = Denoted.by(binding.getTarget()).filter(Feature.class::isInstance).map(Feature.class::cast);
        feature.ifPresent(found -> {
            new VariedValues(findings, typing, quantities).range(found, binding.getLimit());
            ramp(binding.getRamp(), found);
        });
    }

    private void ramp(NumberLiteral ramp, Feature feature) {
        Optional<ExpressionType.Quantity> target = typing.declared().of(feature).asQuantity();
        if (ramp == null) {
            return;
        }
        if (target.isEmpty()) {
            findings.error(Code.TYPE_MISMATCH, ramp, "only a number has a ramp, but '" + feature.getName() + "' is "
                    + typing.declared().of(feature).description(), "");
            return;
        }
        Optional<ExpressionType.Quantity> rate = typing.of(ramp).asQuantity();
        if (rate.isPresent() && !rate.get().dimension().equals(target.get().dimension().times(PER_SECOND))) {
            findings.error(Code.DIMENSION_MISMATCH, ramp, "a ramp is a change over time, but " + SourceTexts.quoted(ramp) + " is "
                    + rate.get().description() + " and '" + feature.getName() + "' " + target.get().description(), "write it as in 50 [rpm/s]");
        } else if (rate.isPresent() && Double.parseDouble(ramp.getText()) == 0) {
            findings.error(Code.RANGE, ramp, "a ramp of zero never moves", "");
        }
    }

    private void command(Command command) {
        role(command, TwinPackage.Literals.COMMAND__ROLE, command.getRole());
        if (command.getRole() == null && (!command.getHazards().isEmpty() || !roles.isEmpty())) {
            findings.error(Code.RESPONSIBILITY, command, "nobody answers for the command '" + command.getName() + "'"
                    + (command.getHazards().isEmpty() ? "" : ", which has hazards"), "add: armed by " + (roles.isEmpty() ? "operator" : roles.getFirst()));
        }
    }

    /** Where a model declares roles, a role that is named is one of them. */
    private void role(EObject at, EStructuralFeature feature, String role) {
        if (role != null && !roles.isEmpty() && !roles.contains(role)) {
            String near = Suggestions.didYouMean(role, roles);
            findings.error(Code.RESPONSIBILITY, at, feature, "there is no role '" + role + "'",
                    near.isEmpty() ? "the roles are " + String.join(", ", roles) : near);
        }
    }
}
