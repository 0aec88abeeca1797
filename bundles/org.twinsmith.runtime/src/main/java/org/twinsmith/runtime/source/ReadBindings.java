package org.twinsmith.runtime.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Source;
import org.twinsmith.core.plan.Variable;

/** What a model reads from a source, each binding in the form of the source's protocol. */
final class ReadBindings {
    private ReadBindings() {
    }

    /**
     * @param form makes a binding's form; throws what is wrong with it, and all that is wrong with any is told at once
     * @param example how a variable would be bound to the source
     * @throws DiagnosticException {@code BAD_BINDING}, or {@code NO_MODEL} where nothing is read from the source
     */
    static <B> List<B> of(Source source, List<Binding> bindings, List<Variable> variables, BiFunction<Binding, Variable, B> form, String example) {
        Map<String, Variable> byName = variables.stream().collect(Collectors.toMap(Variable::name, Function.identity()));
        List<B> followed = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (Binding binding : bindings) {
            if (binding.direction() == Binding.Direction.READ && binding.source().equals(source.name())) {
                try {
                    followed.add(form.apply(binding, byName.get(binding.variable())));
                } catch (DiagnosticException e) {
                    findings.addAll(e.diagnostics());
                }
            }
        }
        if (followed.isEmpty() && findings.isEmpty()) {
            findings.add(Diagnostic.error(Code.NO_MODEL, "nothing is read from the source " + source.name(),
                    "bind a variable: bind System.part.variable <- " + source.name() + " " + example, source.place()));
        }
        if (!findings.isEmpty()) {
            throw new DiagnosticException(findings, null);
        }
        return followed;
    }
}
