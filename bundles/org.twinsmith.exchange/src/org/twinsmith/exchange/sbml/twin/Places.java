package org.twinsmith.exchange.sbml.twin;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.document.SbmlModel.Compartment;
import org.twinsmith.exchange.sbml.document.SbmlModel.Species;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.twin.TwinModel.Role;

/**
 * Species and the compartments in which they are. A species has an amount and, unless it is only counted, a
 * concentration; formulas of the source mean the concentration then.
 */
final class Places {
    private final SbmlModel model;
    private final Roles roles;
    private final Names names;
    private final Map<String, Species> species = new LinkedHashMap<>();
    private final Map<String, Compartment> compartments = new HashMap<>();

    Places(SbmlModel model, Roles roles, Names names) {
        this.model = model;
        this.roles = roles;
        this.names = names;
        model.species().forEach(each -> species.put(each.header().id(), each));
        model.compartments().forEach(each -> compartments.put(each.header().id(), each));
    }

    boolean isSpecies(String id) {
        return species.containsKey(id);
    }

    Species species(String id) {
        return species.get(id);
    }

    Compartment compartmentOf(String id) {
        return compartments.get(species.get(id).compartment());
    }

    /** Whether formulas mean the concentration of a species, and not its amount. */
    boolean meansConcentration(String id) {
        Compartment compartment = isSpecies(id) ? compartmentOf(id) : null;
        return compartment != null && !species.get(id).substanceOnly() && compartment.dimensions() != 0;
    }

    /** Whether the concentration is what rules determine, and the amount follows from it. */
    boolean concentrationLeads(String id) {
        return meansConcentration(id) && (model.assignmentRules().containsKey(id) || model.rateRules().containsKey(id)
                || roles.isAlgebraic(id));
    }

    /** The name of the variable that an identifier in a formula means. */
    String variable(String id) {
        return meansConcentration(id) ? concentration(id) : names.of(id);
    }

    String concentration(String id) {
        return names.of("[" + id + "]", id + "_concentration");
    }

    /** The volume, area or length of the compartment of a species. */
    Formula size(String id) {
        return new Formula.Symbol(names.of(species.get(id).compartment()));
    }

    /** Whether the compartment has a size at all. */
    boolean hasSize(String compartment) {
        return compartments.get(compartment).size().isPresent() || model.initial().containsKey(compartment)
                || roles.of(compartment) != Role.PARAMETER && roles.of(compartment) != Role.PROPERTY;
    }

    Optional<Compartment> compartment(String id) {
        return Optional.ofNullable(compartments.get(id));
    }
}
