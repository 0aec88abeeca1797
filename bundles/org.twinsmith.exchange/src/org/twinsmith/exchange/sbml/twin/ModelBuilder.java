package org.twinsmith.exchange.sbml.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.twinsmith.exchange.Loss;
import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.document.SbmlModel.Header;
import org.twinsmith.exchange.sbml.document.SbmlModel.Reference;
import org.twinsmith.exchange.sbml.document.SbmlModel.Species;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;
import org.twinsmith.exchange.sbml.twin.TwinModel.Equation;
import org.twinsmith.exchange.sbml.twin.TwinModel.Kind;
import org.twinsmith.exchange.sbml.twin.TwinModel.Role;
import org.twinsmith.exchange.sbml.twin.TwinModel.Variable;
import org.twinsmith.exchange.sbml.unit.DeclaredUnits;
import org.twinsmith.exchange.sbml.unit.Measure;

/** Makes variables, equations and reactions to events out of what a model of SBML says. */
public final class ModelBuilder {
    private final SbmlModel model;
    private final Consumer<Loss> losses;
    private final Names names = new Names();
    private final Roles roles;
    private final Places places;
    private final Lowering lowering;
    private final DeclaredUnits units;
    private final Set<String> used = new TreeSet<>();
    private final List<Variable> variables = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final Map<String, String> variableNames = new LinkedHashMap<>();

    /** @param losses told of what cannot be carried over */
    public ModelBuilder(SbmlModel model, Consumer<Loss> losses) {
        this.model = model;
        this.losses = losses;
        names.fresh(systemName());
        roles = new Roles(model);
        places = new Places(model, roles, names);
        lowering = new Lowering(model, roles, places, names);
        units = new DeclaredUnits(model);
    }

    /** Identifiers of the source to names of variables, as {@link org.twinsmith.exchange.Conversion} has them. */
    public Map<String, String> variableNames() {
        return variableNames;
    }

    /** @throws org.twinsmith.core.diagnostic.DiagnosticException FOREIGN_CONSTRUCT */
    public TwinModel build() {
        used.addAll(new Usage(model).identifiers());
        model.compartments().forEach(this::compartment);
        model.parameters().forEach(each -> quantity(each.header(), Kind.OTHER, each.units()));
        model.reactions().forEach(this::reaction);
        model.species().forEach(this::species);
        algebraicRules();
        EventMemory memory = new EventMemory(roles, places, lowering, names);
        List<TwinModel.Reaction> reactions = new EventBuilder(model, lowering, memory).build();
        variables.addAll(memory.variables());
        return new TwinModel(systemName(), documentation(new Header(model.id(), model.name(), model.notes())), timeUnit(), variables, equations, reactions,
                memory.limits());
    }

    private String systemName() {
        String id = Names.valid(model.id());
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    private Measure timeUnit() {
        String id = model.defaults().getOrDefault("timeUnits", "");
        Optional<Measure> unit = units.find(id);
        if (id.isEmpty() || unit.isPresent() && unit.get().isTime()) {
            return unit.orElse(Measure.SECOND);
        }
        losses.accept(new Loss("model", "its unit of time '" + id + "' is no time and was taken for the second"));
        return Measure.SECOND;
    }

    private void compartment(SbmlModel.Compartment compartment) {
        String id = compartment.header().id();
        if (!places.hasSize(id) && !used.contains(id)) {
            losses.accept(new Loss("compartment '" + id + "'", "it has no size, and is needed nowhere"));
            return;
        }
        String fallback = switch ((int) compartment.dimensions()) {
            case 3 -> "volumeUnits";
            case 2 -> "areaUnits";
            case 1 -> "lengthUnits";
            default -> "";
        };
        quantity(compartment.header(), Kind.SIZE, first(compartment.units(), fallback));
    }

    private String first(String own, String fallback) {
        return own.isEmpty() ? model.defaults().getOrDefault(fallback, "") : own;
    }

    /** A parameter, a compartment or a stoichiometry, and the rule that determines it. */
    private void quantity(Header header, Kind kind, String unit) {
        String id = header.id();
        Role role = roles.of(id);
        if (role == Role.PARAMETER && !model.initial().containsKey(id) && !hasNumber(id) && !used.contains(id)) {
            losses.accept(new Loss("'" + id + "'", "it has no value, and is needed nowhere"));
            return;
        }
        Formula value = role == Role.VARIABLE ? lowering.guess(id) : lowering.initialValue(id);
        declare(id, names.of(id), role, kind, value, unit, documentation(header));
        rule(id, new Formula.Symbol(names.of(id)), names.of(id));
    }

    private boolean hasNumber(String id) {
        return model.parameters().stream().anyMatch(each -> each.header().id().equals(id) && each.value().isPresent())
                || places.compartment(id).filter(each -> each.size().isPresent()).isPresent()
                || model.parameters().stream().noneMatch(each -> each.header().id().equals(id)) && places.compartment(id).isEmpty();
    }

    private void rule(String id, Formula symbol, String name) {
        String where = "rule of '" + id + "'";
        if (model.assignmentRules().containsKey(id)) {
            equations.add(new Equation(symbol, lowering.during(model.assignmentRules().get(id), where), where));
        } else if (model.rateRules().containsKey(id)) {
            equations.add(new Equation(new Formula.RateOf(name), lowering.during(model.rateRules().get(id), where), where));
        }
    }

    private void declare(String id, String name, Role role, Kind kind, Formula value, String unit, String documentation) {
        variableNames.put(id, name);
        Optional<Measure> declared = units.find(unit);
        if (!unit.isEmpty() && declared.isEmpty()) {
            losses.accept(new Loss("'" + id + "'", "its unit '" + unit + "' is not defined and was dropped"));
        }
        variables.add(new Variable(name, role, kind, value, declared, documentation));
    }

    private static String documentation(Header header) {
        String name = header.name().equals(header.id()) ? "" : header.name();
        return (name + (name.isEmpty() || header.notes().isEmpty() ? "" : ". ") + header.notes()).strip();
    }

    private void reaction(SbmlModel.Reaction reaction) {
        reaction.locals().forEach(each -> quantity(each.header(), Kind.OTHER, each.units()));
        reaction.reactants().forEach(this::stoichiometry);
        reaction.products().forEach(this::stoichiometry);
        String id = reaction.header().id();
        declare(id, names.of(id), Role.VARIABLE, Kind.OTHER, null, "", documentation(reaction.header()));
        equations.add(new Equation(new Formula.Symbol(names.of(id)),
                lowering.during(reaction.rate(), "reaction '" + id + "'"), "reaction '" + id + "'"));
    }

    private void stoichiometry(Reference reference) {
        if (isNamed(reference)) {
            quantity(new Header(reference.id(), "Stoichiometry of " + reference.species(), ""), Kind.OTHER, "dimensionless");
        }
    }

    /** Whether a stoichiometry is more than a number. */
    private boolean isNamed(Reference reference) {
        return !reference.id().isEmpty() && (used.contains(reference.id()) || roles.of(reference.id()) != Role.PARAMETER
                || model.initial().containsKey(reference.id()));
    }

    private void species(Species species) {
        String id = species.header().id();
        boolean leads = places.concentrationLeads(id);
        boolean known = !leads || !places.meansConcentration(id);
        Role role = roles.of(id);
        Formula value = role == Role.VARIABLE ? lowering.guess(id)
                : leads ? lowering.initialConcentration(id) : lowering.initialValue(id);
        String unit = first(species.units(), "substanceUnits");
        String text = documentation(species.header());
        if (!places.meansConcentration(id)) {
            declare(id, names.of(id), role, Kind.SUBSTANCE, value, unit, text);
            rule(id, new Formula.Symbol(names.of(id)), names.of(id));
        } else {
            dissolved(id, role, value, unit, text);
        }
        if (known && !species.boundary() && role == Role.STATE && !model.rateRules().containsKey(id)) {
            balance(species);
        }
    }

    /** A species with an amount and a concentration, of which one leads and the other follows. */
    private void dissolved(String id, Role role, Formula value, String unit, String text) {
        String concentration = places.concentration(id);
        boolean leads = places.concentrationLeads(id);
        if (!leads && !used.contains(id) && !places.hasSize(places.species(id).compartment())) {
            declare(id, names.of(id), role, Kind.SUBSTANCE, value, unit, text);
            return;
        }
        declare(id, names.of(id), leads ? Role.VARIABLE : role, Kind.SUBSTANCE, leads ? null : value, unit, text);
        declare("[" + id + "]", concentration, leads ? role : Role.VARIABLE, Kind.OTHER, leads ? value : null, "",
                "Concentration of " + names.of(id) + ".");
        Formula amount = new Formula.Symbol(names.of(id));
        Formula density = new Formula.Symbol(concentration);
        String where = "concentration of '" + id + "'";
        equations.add(leads ? new Equation(amount, Lowering.product(density, places.size(id)), where)
                : new Equation(density, new Formula.Quotient(amount, places.size(id)), where));
        rule(id, density, concentration);
    }

    /** The amount changes by all reactions in which a species takes part: SBML level 3 version 2, section 4.11.7. */
    private void balance(Species species) {
        String id = species.header().id();
        List<Formula> terms = new ArrayList<>();
        for (SbmlModel.Reaction reaction : model.reactions()) {
            Formula rate = new Formula.Symbol(names.of(reaction.header().id()));
            reaction.products().stream().filter(each -> each.species().equals(id)).forEach(each -> terms.add(term(each, rate)));
            reaction.reactants().stream().filter(each -> each.species().equals(id))
                    .forEach(each -> terms.add(new Formula.Negation(term(each, rate))));
        }
        Formula sum = terms.size() == 1 ? terms.getFirst() : new Formula.Sum(terms);
        Formula total = species.conversion().isEmpty() ? sum
                : Lowering.product(new Formula.Symbol(names.of(species.conversion())), sum);
        equations.add(new Equation(new Formula.RateOf(names.of(id)), total, "reactions of '" + id + "'"));
    }

    private Formula term(Reference reference, Formula rate) {
        Formula own = new Rewriting(reference.species()).copy(rate);
        if (isNamed(reference)) {
            return Lowering.product(new Formula.Symbol(names.of(reference.id())), own);
        }
        double factor = reference.stoichiometry().orElseThrow(() ->
                Construct.INITIAL_VALUE.in("stoichiometry of '" + reference.species() + "'"));
        return factor == 1 ? own : Lowering.product(new Formula.Number(factor, "dimensionless"), own);
    }

    private void algebraicRules() {
        int number = 0;
        for (Formula rule : model.algebraicRules()) {
            String where = "algebraic rule " + ++number;
            equations.add(new Equation(new Formula.Number(0), lowering.during(rule, where), where));
        }
    }
}
