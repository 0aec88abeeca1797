package org.twinsmith.exchange.sbml.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Functions;

/**
 * A model as the file says it; formulas do not call functions any more.
 *
 * @param units unit definitions by id
 * @param defaults units that the model declares for all of its kind, by the name of the attribute
 * @param rules by the id of what they determine; algebraic rules stand apart
 * @param initial initial assignments by id
 */
public record SbmlModel(String id, String name, String notes, Map<String, List<UnitFactor>> units,
        Map<String, String> defaults, List<Compartment> compartments, List<Species> species, List<Parameter> parameters,
        List<Reaction> reactions, Map<String, Formula> assignmentRules, Map<String, Formula> rateRules,
        List<Formula> algebraicRules, Map<String, Formula> initial, List<Event> events, Functions functions) {

    /** What every element has. @param name for people; may be empty @param notes plain text; may be empty */
    public record Header(String id, String name, String notes) {
    }

    /** {@code (multiplier * 10^scale * kind)^exponent}. */
    public record UnitFactor(String kind, double exponent, double scale, double multiplier) {
    }

    /** @param units id; empty where not declared */
    public record Compartment(Header header, double dimensions, Optional<Double> size, String units, boolean constant) {
    }

    /** @param units id of the unit of substance; empty where not declared @param conversion parameter; may be empty */
    public record Species(Header header, String compartment, Optional<Double> amount, Optional<Double> concentration,
            String units, boolean substanceOnly, boolean boundary, boolean constant, String conversion) {
    }

    /** @param units id; empty where not declared */
    public record Parameter(Header header, Optional<Double> value, String units, boolean constant) {
    }

    /** @param locals local parameters, by ids that are unique in the model */
    public record Reaction(Header header, List<Reference> reactants, List<Reference> products, List<Parameter> locals,
            Formula rate) {
    }

    /** @param id may be empty */
    public record Reference(String id, String species, Optional<Double> stoichiometry, boolean constant) {
    }

    /** @param delay null where there is none @param priority null where there is none */
    public record Event(Header header, Formula trigger, boolean initiallyTrue, boolean persistent, Formula delay,
            Formula priority, boolean valuesAtTrigger, Map<String, Formula> assignments) {
    }
}
