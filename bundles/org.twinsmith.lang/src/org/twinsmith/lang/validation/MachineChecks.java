package org.twinsmith.lang.validation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.scoping.Denoted;
import org.twinsmith.lang.types.ExpressionType;
import org.twinsmith.lang.types.ExpressionType.Enumeration;
import org.twinsmith.lang.types.Typing;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.EnumLiteral;
import org.twinsmith.model.twin.Machine;
import org.twinsmith.model.twin.MachineState;
import org.twinsmith.model.twin.Transition;
import org.twinsmith.model.twin.TwinPackage;

/** State machines: their states are the values of an enumeration, guards are conditions, every state can be reached. */
final class MachineChecks implements Area {
    private final Findings findings;
    private final Typing typing;
    private final Times times;
    private final ActionChecks actions;
    private final BranchChecks branches;

    MachineChecks(Findings findings, Typing typing) {
        this.findings = findings;
        this.typing = typing;
        times = new Times(findings, typing);
        actions = new ActionChecks(findings, typing);
        branches = new BranchChecks(findings, typing);
    }

    @Override
    public void element(Element element) {
        if (element instanceof ComponentType type) {
            type.getMembers().stream().filter(Machine.class::isInstance).map(Machine.class::cast).forEach(this::machine);
        }
    }

    private void machine(Machine machine) {
        for (Transition transition : machine.getTransitions()) {
            if (transition.getGuard() != null) {
                typing.truth(transition.getGuard());
            }
            times.constant(transition.getAfter(), "the time in a state");
            transition.getActions().forEach(actions::check);
        }
        Set<EnumLiteral> described = new HashSet<>();
        for (MachineState state : machine.getStates()) {
            state.getEntry().forEach(actions::check);
            state.getExit().forEach(actions::check);
            branches.equations(state.getStatements());
            for (int i = 0; i < state.getLiterals().size(); i++) {
                EnumLiteral literal = state.getLiterals().get(i);
                if (isKnown(literal) && !described.add(literal)) {
                    findings.error(Code.DUPLICATE_NAME, state, TwinPackage.Literals.MACHINE_STATE__LITERALS, i, "the state '"
                            + literal.getName() + "' is already described in '" + machine.getName() + "'", "write both in one place");
                }
            }
        }
        ExpressionType type = typing.declared().of(machine);
        if (type instanceof Enumeration) {
            reach(machine);
        } else if (!type.isUnknown()) {
            findings.error(Code.TYPE_MISMATCH, machine, TwinPackage.Literals.FEATURE__TYPE, "the states of a machine are the"
                    + " values of an enumeration, but '" + machine.getName() + "' is " + type.description(),
                    "declare an enumeration with a value for each state");
        }
    }

    private static boolean isKnown(EnumLiteral literal) {
        return literal != null && !literal.eIsProxy();
    }

    /** Looks for what the machine says of states that it never comes to. */
    private void reach(Machine machine) {
        Optional<EnumLiteral> initial = Denoted.by(machine.getValue()).filter(EnumLiteral.class::isInstance)
                .map(EnumLiteral.class::cast);
        if (initial.isEmpty()) {
            return;
        }
        Set<EnumLiteral> reached = reachable(machine.getTransitions(), initial.get());
        for (Transition transition : machine.getTransitions()) {
            for (int i = 0; i < transition.getSources().size(); i++) {
                EnumLiteral source = transition.getSources().get(i);
                if (isKnown(source) && !reached.contains(source)) {
                    findings.warning(Code.UNREACHABLE_STATE, transition, TwinPackage.Literals.TRANSITION__SOURCES, i,
                            message(source, initial.get()), remedy(source));
                }
            }
        }
        for (MachineState state : machine.getStates()) {
            for (int i = 0; i < state.getLiterals().size(); i++) {
                EnumLiteral literal = state.getLiterals().get(i);
                if (isKnown(literal) && !reached.contains(literal)) {
                    findings.warning(Code.UNREACHABLE_STATE, state, TwinPackage.Literals.MACHINE_STATE__LITERALS, i,
                            message(literal, initial.get()), remedy(literal));
                }
            }
        }
    }

    private static Set<EnumLiteral> reachable(List<Transition> transitions, EnumLiteral initial) {
        Set<EnumLiteral> reached = new LinkedHashSet<>(Set.of(initial));
        ArrayDeque<EnumLiteral> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            EnumLiteral at = open.remove();
            transitions.stream().filter(each -> each.isAny() || each.getSources().contains(at)).map(Transition::getTarget)
                    .filter(MachineChecks::isKnown).filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    private static String message(EnumLiteral state, EnumLiteral initial) {
        return "no transition leads from the initial state '" + initial.getName() + "' to '" + state.getName() + "'";
    }

    private static String remedy(EnumLiteral state) {
        return "add a transition to '" + state.getName() + "', or remove what is said of it";
    }
}
