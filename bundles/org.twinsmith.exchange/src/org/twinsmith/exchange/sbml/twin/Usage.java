package org.twinsmith.exchange.sbml.twin;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.twinsmith.exchange.sbml.document.SbmlModel;
import org.twinsmith.exchange.sbml.math.Formula;
import org.twinsmith.exchange.sbml.math.Rewriting;

/** Which identifiers formulas of a model need. */
record Usage(SbmlModel model) {
    Set<String> identifiers() {
        Set<String> used = new TreeSet<>();
        formulas().forEach(formula -> used.addAll(Rewriting.symbols(formula)));
        model.events().forEach(event -> used.addAll(event.assignments().keySet()));
        used.addAll(model.rateRules().keySet());
        used.addAll(model.assignmentRules().keySet());
        model.species().stream().map(SbmlModel.Species::conversion).forEach(used::add);
        // A species' concentration needs the size of its compartment.
        Set<String> points = model.compartments().stream().filter(each -> each.dimensions() == 0)
                .map(each -> each.header().id()).collect(Collectors.toSet());
        model.species().stream().filter(each -> !each.substanceOnly() && !points.contains(each.compartment()))
                .filter(each -> used.contains(each.header().id()) || each.amount().isEmpty() && each.concentration().isPresent())
                .forEach(each -> used.add(each.compartment()));
        return used;
    }

    private Stream<Formula> formulas() {
        Stream<Formula> rules = Stream.of(model.assignmentRules(), model.rateRules(), model.initial())
                .flatMap(each -> each.values().stream());
        Stream<Formula> events = model.events().stream().flatMap(event -> Stream.concat(
                Stream.concat(Stream.of(event.trigger()), Stream.ofNullable(event.delay())),
                event.assignments().values().stream()));
        return Stream.of(rules, events, model.algebraicRules().stream(), model.reactions().stream()
                .map(SbmlModel.Reaction::rate)).flatMap(each -> each);
    }
}
