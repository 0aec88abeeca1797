package org.twinsmith.exchange.sbml.twin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.document.SbmlModel.Species;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;
import org.twinsmith.exchange.sbml.twin.TwinModel.Role;

/** Turns formulas over identifiers of the source into formulas over variables of the text. */
final class Lowering {
    private final SbmlModel model;
    private final Roles roles;
    private final Places places;
    private final Names names;
    private final Map<String, Formula> numbers = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> underway = new HashSet<>();
    /** Parameters whose initial assignments were followed to their ends. */
    private final Set<String> acyclic = new HashSet<>();

    Lowering(SbmlModel model, Roles roles, Places places, Names names) {
        this.model = model;
        this.roles = roles;
        this.places = places;
        this.names = names;
        model.compartments().forEach(each -> put(each.header().id(), each.size().orElse(null)));
        model.parameters().forEach(each -> put(each.header().id(), each.value().orElse(null)));
        model.species().forEach(each -> known.add(each.header().id()));
        for (SbmlModel.Reaction reaction : model.reactions()) {
            known.add(reaction.header().id());
            reaction.locals().forEach(each -> put(each.header().id(), each.value().orElse(null)));
            reaction.reactants().forEach(each -> put(each.id(), each.stoichiometry().orElse(null)));
            reaction.products().forEach(each -> put(each.id(), each.stoichiometry().orElse(null)));
        }
    }

    private void put(String id, Double value) {
        known.add(id);
        if (value != null) {
            numbers.put(id, new Formula.Number(value));
        }
    }

    /** A formula as it holds during the run. */
    Formula during(Formula formula, String where) {
        return new Rewriting(where).replace(formula, node -> switch (node) {
            case Formula.Symbol symbol -> new Formula.Symbol(places.variable(existing(symbol.id(), where)));
            case Formula.RateOf rate -> rate(existing(rate.id(), where), where);
            case Formula.Call call when call.function().equals(Formula.DELAY) -> delay(call, where);
            default -> null;
        });
    }

    private Formula delay(Formula.Call delay, String where) {
        Formula time = delay.parts().get(1);
        if (!isConstant(time, where)) {
            throw Construct.DELAY_FUNCTION.in(where);
        }
        boolean none = time instanceof Formula.Number number && number.value() == 0;
        Formula source = during(delay.parts().getFirst(), where);
        return none ? source : new Formula.Call(Formula.DELAY, List.of(source, during(time, where)));
    }

    /** Whether a formula is the same positive number during the whole run, as far as the source shows it. */
    boolean isPositiveConstant(Formula formula, String where) {
        return switch (formula) {
            case Formula.Number number -> number.value() > 0;
            case Formula.Symbol symbol -> isConstant(symbol, where) && !model.initial().containsKey(symbol.id())
                    && numbers.get(symbol.id()) instanceof Formula.Number number && number.value() > 0;
            default -> false;
        };
    }

    private boolean isConstant(Formula formula, String where) {
        return switch (formula) {
            case Formula.Symbol symbol -> roles.of(existing(symbol.id(), where)) == Role.PARAMETER;
            case Formula.Time ignored -> false;
            case Formula.RateOf ignored -> false;
            default -> formula.operands().stream().allMatch(each -> isConstant(each, where));
        };
    }

    private String existing(String id, String where) {
        if (!known.contains(id)) {
            throw Construct.MATHML.in(where + ": there is nothing called '" + id + "'");
        }
        return id;
    }

    private Formula rate(String id, String where) {
        if (roles.of(id) == Role.VARIABLE) {
            throw Construct.RATE_OF.in(where + ": '" + id + "'");
        }
        boolean divided = places.meansConcentration(id) && !places.concentrationLeads(id);
        Formula amount = roles.of(id) == Role.STATE ? new Formula.RateOf(divided ? names.of(id) : places.variable(id))
                : new Formula.Number(0);
        return divided ? ofConcentration(id, amount, where) : amount;
    }

    /** The rate of amount over size; where the size changes too, it dilutes. */
    private Formula ofConcentration(String id, Formula amount, String where) {
        String compartment = places.species(id).compartment();
        return switch (roles.of(compartment)) {
            case PARAMETER, PROPERTY -> new Formula.Quotient(amount, places.size(id));
            case STATE -> new Formula.Quotient(new Formula.Sum(List.of(amount, new Formula.Negation(product(
                    new Formula.Symbol(places.variable(id)), new Formula.RateOf(names.of(compartment)))))), places.size(id));
            case VARIABLE -> throw Construct.RATE_OF.in(where + ": '" + id + "' in a compartment that changes");
        };
    }

    /** A formula as it holds at the start, over parameters only. */
    Formula initially(Formula formula, String where) {
        return new Rewriting(where).replace(formula, node -> switch (node) {
            case Formula.Symbol symbol -> initial(existing(symbol.id(), where));
            case Formula.Time ignored -> new Formula.Number(0);
            case Formula.RateOf rate -> initialRate(rate.id(), where);
            case Formula.Call call when call.function().equals(Formula.DELAY) -> initially(call.parts().getFirst(), where);
            default -> null;
        });
    }

    private Formula initialRate(String id, String where) {
        if (model.rateRules().containsKey(id)) {
            return initially(model.rateRules().get(id), where);
        }
        if (roles.of(id) == Role.PARAMETER || roles.of(id) == Role.PROPERTY) {
            return new Formula.Number(0);
        }
        throw Construct.RATE_OF.in(where + ": '" + id + "' at the start");
    }

    /** Where the search for what an algebraic rule determines begins; null where the source does not say. */
    Formula guess(String id) {
        if (!roles.isAlgebraic(id)) {
            return null;
        }
        Optional<Double> own = !places.isSpecies(id) ? Optional.empty() : places.meansConcentration(id)
                ? places.species(id).concentration() : places.species(id).amount();
        return own.<Formula>map(Formula.Number::new).orElse(numbers.containsKey(id) ? new Rewriting(id).copy(numbers.get(id)) : null);
    }

    /** What an identifier in a formula means at the start. */
    Formula initial(String id) {
        if (roles.of(id) == Role.PARAMETER && !places.isSpecies(id)) {
            if (model.initial().containsKey(id) && acyclic.add(id)) {
                guarded(id, () -> given(id));
            }
            return new Formula.Symbol(names.of(id));
        }
        return places.meansConcentration(id) ? guarded(id, () -> initialConcentration(id)) : initialValue(id);
    }

    /** The initial value of what leads: a number, or the formula that the source has for it. */
    Formula initialValue(String id) {
        return guarded(id, () -> places.isSpecies(id) ? initialAmount(id) : given(id));
    }

    /** The initial value of a species as formulas mean it. */
    Formula initialConcentration(String id) {
        Species species = places.species(id);
        if (isComputed(id)) {
            return given(id);
        }
        if (species.concentration().isPresent()) {
            return new Formula.Number(species.concentration().get());
        }
        return new Formula.Quotient(initialAmount(id), initial(species.compartment()));
    }

    private Formula initialAmount(String id) {
        Species species = places.species(id);
        boolean direct = !places.meansConcentration(id);
        if (isComputed(id)) {
            return direct ? given(id) : product(given(id), initial(species.compartment()));
        }
        if (species.amount().isPresent()) {
            return new Formula.Number(species.amount().get());
        }
        if (species.concentration().isPresent()) {
            return product(new Formula.Number(species.concentration().get()), initial(species.compartment()));
        }
        throw Construct.INITIAL_VALUE.in("species '" + id + "'");
    }

    private boolean isComputed(String id) {
        return model.initial().containsKey(id) || roles.of(id) == Role.VARIABLE;
    }

    private Formula given(String id) {
        String where = "initial value of '" + id + "'";
        if (model.initial().containsKey(id)) {
            return initially(model.initial().get(id), where);
        }
        if (model.assignmentRules().containsKey(id)) {
            return initially(model.assignmentRules().get(id), where);
        }
        if (roles.isAlgebraic(id)) {
            throw Construct.INITIAL_CYCLE.in("'" + id + "'");
        }
        for (SbmlModel.Reaction reaction : model.reactions()) {
            if (reaction.header().id().equals(id)) {
                return initially(reaction.rate(), where);
            }
        }
        if (!numbers.containsKey(id)) {
            throw Construct.INITIAL_VALUE.in("'" + id + "'");
        }
        return new Rewriting(where).copy(numbers.get(id));
    }

    private Formula guarded(String id, java.util.function.Supplier<Formula> value) {
        if (!underway.add(id)) {
            throw Construct.INITIAL_CYCLE.in("'" + id + "'");
        }
        try {
            return value.get();
        } finally {
            underway.remove(id);
        }
    }

    static Formula product(Formula left, Formula right) {
        return new Formula.Product(List.of(left, right));
    }
}
