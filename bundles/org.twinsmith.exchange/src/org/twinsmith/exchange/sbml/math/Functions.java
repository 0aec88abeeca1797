package org.twinsmith.exchange.sbml.math;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.twinsmith.exchange.sbml.refusal.Construct;

/** The functions that a model defines; the language has none, so that each call is written out. */
public final class Functions {
    private final Map<String, Definition> definitions;

    /** @param arguments their names, which hide everything else */
    public record Definition(List<String> arguments, Formula body) {
    }

    public Functions(Map<String, Definition> definitions) {
        this.definitions = Map.copyOf(definitions);
    }

    /**
     * A formula with calls written out, in which numbers and truths stand where they belong.
     *
     * @param where what the formula belongs to, for messages
     */
    public Formula writtenOut(Formula formula, String where) {
        return Coercion.number(expand(formula, new Rewriting(where), where, 0));
    }

    /** As {@link #writtenOut}, for a formula that is a condition. */
    public Formula condition(Formula formula, String where) {
        return Coercion.condition(expand(formula, new Rewriting(where), where, 0));
    }

    private Formula expand(Formula formula, Rewriting rewriting, String where, int depth) {
        if (depth > 100) {
            throw Construct.SIZE.in(where);
        }
        return rewriting.replace(formula, node -> node instanceof Formula.Defined call
                ? expand(applied(call, rewriting, where), rewriting, where, depth + 1) : null);
    }

    private Formula applied(Formula.Defined call, Rewriting rewriting, String where) {
        Definition definition = definitions.get(call.id());
        if (definition == null || definition.arguments.size() != call.parts().size()) {
            throw Construct.MATHML.in(where + ": there is no function '" + call.id() + "' of " + call.parts().size()
                    + " arguments");
        }
        Map<String, Formula> meanings = new HashMap<>();
        for (int i = 0; i < call.parts().size(); i++) {
            meanings.put(definition.arguments.get(i), call.parts().get(i));
        }
        return rewriting.substitute(definition.body, meanings);
    }
}
