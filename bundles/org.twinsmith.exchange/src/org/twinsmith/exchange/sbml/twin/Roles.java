package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.document.SbmlModel.Reference;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;
import org.twinsmith.exchange.sbml.twin.TwinModel.Role;

/**
 * What determines each identifier. An algebraic rule determines something that nothing else does: a matching of rules
 * and candidates finds it (SBML level 3 version 2, section 4.9.5), preferring what no event changes.
 */
final class Roles {
    private final SbmlModel model;
    private final Set<String> reacting = new HashSet<>();
    private final Set<String> eventTargets = new HashSet<>();
    private final Map<String, Formula> definitions = new HashMap<>();
    private final Map<String, Integer> algebraic = new LinkedHashMap<>();

    Roles(SbmlModel model) {
        this.model = model;
        definitions.putAll(model.assignmentRules());
        for (SbmlModel.Reaction reaction : model.reactions()) {
            definitions.put(reaction.header().id(), reaction.rate());
            Stream.concat(reaction.reactants().stream(), reaction.products().stream()).map(Reference::species)
                    .forEach(reacting::add);
        }
        model.species().stream().filter(each -> each.boundary() || each.constant())
                .forEach(each -> reacting.remove(each.header().id()));
        model.events().forEach(event -> eventTargets.addAll(event.assignments().keySet()));
        match();
    }

    Role of(String id) {
        if (definitions.containsKey(id) || algebraic.containsKey(id)) {
            return Role.VARIABLE;
        }
        if (model.rateRules().containsKey(id) || reacting.contains(id)) {
            return Role.STATE;
        }
        return eventTargets.contains(id) ? Role.PROPERTY : Role.PARAMETER;
    }

    /** Whether an algebraic rule determines it. */
    boolean isAlgebraic(String id) {
        return algebraic.containsKey(id);
    }

    private void match() {
        List<List<String>> candidates = model.algebraicRules().stream().map(this::candidates).toList();
        for (int rule = 0; rule < candidates.size(); rule++) {
            if (!augment(rule, candidates, new HashSet<>())) {
                throw Construct.CONSTRAINED_STATE.in("algebraic rule " + (rule + 1) + " over "
                        + String.join(", ", Rewriting.symbols(model.algebraicRules().get(rule))));
            }
        }
        algebraic.keySet().stream().filter(eventTargets::contains).findFirst().ifPresent(id -> {
            throw Construct.EVENT_ON_UNKNOWN.in("'" + id + "'");
        });
    }

    private boolean augment(int rule, List<List<String>> candidates, Set<String> seen) {
        for (String candidate : candidates.get(rule)) {
            if (seen.add(candidate)) {
                Integer holder = algebraic.get(candidate);
                if (holder == null || augment(holder, candidates, seen)) {
                    algebraic.put(candidate, rule);
                    return true;
                }
            }
        }
        return false;
    }

    /** What a rule could determine; first what no event changes. */
    private List<String> candidates(Formula rule) {
        Set<String> reached = new TreeSet<>();
        reach(rule, reached);
        Set<String> constants = constants();
        List<String> found = new ArrayList<>(reached.stream().filter(id -> !constants.contains(id)
                && (of(id) == Role.PARAMETER || of(id) == Role.PROPERTY)).toList());
        found.sort(java.util.Comparator.comparing((String id) -> eventTargets.contains(id)));
        return found;
    }

    private void reach(Formula formula, Set<String> reached) {
        for (String id : Rewriting.symbols(formula)) {
            if (reached.add(id) && definitions.containsKey(id)) {
                reach(definitions.get(id), reached);
            }
        }
    }

    private Set<String> constants() {
        Set<String> constants = new HashSet<>();
        model.compartments().stream().filter(SbmlModel.Compartment::constant).forEach(each -> constants.add(each.header().id()));
        model.species().stream().filter(SbmlModel.Species::constant).forEach(each -> constants.add(each.header().id()));
        model.parameters().stream().filter(SbmlModel.Parameter::constant).forEach(each -> constants.add(each.header().id()));
        for (SbmlModel.Reaction reaction : model.reactions()) {
            reaction.locals().forEach(each -> constants.add(each.header().id()));
            Stream.concat(reaction.reactants().stream(), reaction.products().stream()).filter(Reference::constant)
                    .forEach(each -> constants.add(each.id()));
        }
        return constants;
    }
}
