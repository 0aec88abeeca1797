package org.twinsmith.compile.check;

import java.util.BitSet;

import org.twinsmith.compile.Findings;
import org.twinsmith.compile.expression.Slots;
import org.twinsmith.compile.flat.FlatEquation;
import org.twinsmith.compile.flat.FlatSystem;
import org.twinsmith.compile.flat.FlatVariable;
import org.twinsmith.core.diagnostic.Code;

/** Every state has a derivative in some equation. */
public final class States {
    private States() {
    }

    public static void check(FlatSystem system, Findings findings) {
        BitSet read = new BitSet();
        Slots slots = Slots.all(read::set);
        for (FlatEquation equation : system.equations()) {
            slots.visit(equation.left());
            slots.visit(equation.right());
        }
        for (FlatVariable state : system.variables()) {
            Integer derivative = system.derivatives().get(state.id());
            if (derivative != null && !read.get(derivative)) {
                findings.error(Code.STATE_WITHOUT_DER, "state " + state.name() + " stands under der() in no equation",
                        "add an equation with der(" + state.name() + "), or make it a variable", state.place());
            }
        }
    }
}
