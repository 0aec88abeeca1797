package org.twinsmith.cli.plant;

import java.util.List;
import java.util.Optional;

import org.twinsmith.compile.expression.Evaluator;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Source;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.plant.Commands;

/** The OPC UA sources of a plan. */
final class Sources {
    private Sources() {
    }

    /** The sources that something is bound to, in the order of the model. */
    static List<Source> bound(Plan plan) {
        return plan.sources().stream().filter(source -> source.kind().equals("opcua"))
                .filter(source -> plan.bindings().stream().anyMatch(each -> each.source().equals(source.name()))
                        || plan.commands().stream().anyMatch(each -> each.target().filter(target -> target.source().equals(source.name())).isPresent())).toList();
    }

    /** The sources that a mirror follows: all, or the one named. @throws DiagnosticException NO_MODEL with what there is */
    static List<Source> followed(Plan plan, String name) {
        List<Source> read = plan.sources().stream().filter(source -> plan.bindings().stream().anyMatch(each ->
                each.direction() == Binding.Direction.READ && each.source().equals(source.name()))).toList();
        List<Source> meant = read.stream().filter(source -> name.isEmpty() || source.name().equals(name)).toList();
        if (meant.isEmpty()) {
            throw new DiagnosticException(Diagnostic.error(Code.NO_MODEL, read.isEmpty() ? "nothing of " + plan.name()
                    + " is read from a source" : "the sources that " + plan.name() + " reads are " + String.join(", ",
                            read.stream().map(Source::name).toList()), "", Place.NOWHERE));
        }
        return meant;
    }

    /** Where a plant of ours stands for a source: on the loopback, whatever the model says of the real one, so that it needs no security. */
    static Endpoint here(Source source) {
        return new Endpoint("127.0.0.1", 0, Endpoint.of(source).path());
    }

    static List<Binding> bindings(Plan plan, Source source) {
        return plan.bindings().stream().filter(binding -> binding.source().equals(source.name())).toList();
    }

    /** What can be asked of a plant that stands for a source. */
    static Commands commands(Plan plan, Source source) {
        return new Commands(source.name(), plan.commands(), (effect, known) -> Evaluator.of(slot -> known[slot]).value(effect.value()));
    }

    /** The source named, or the only one there is. @throws DiagnosticException NO_MODEL with what there is */
    static Source only(Plan plan, String name) {
        List<Source> bound = bound(plan);
        List<Source> meant = bound.stream().filter(source -> name.isEmpty() || source.name().equals(name)).toList();
        return Optional.of(meant).filter(found -> found.size() == 1).map(List::getFirst)
                .orElseThrow(() -> new DiagnosticException(Diagnostic.error(Code.NO_MODEL,
                        bound.isEmpty() ? "nothing of " + plan.name() + " is bound to an OPC UA source"
                                : "the bound sources are " + String.join(", ", bound.stream().map(Source::name).toList()),
                        bound.size() > 1 ? "name one with --source" : "", Place.NOWHERE)));
    }
}
