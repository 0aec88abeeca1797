package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.twinsmith.core.plan.Layout;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Variable;

/** A constant for each slot, named after a variable that stands in it, and the classes that declare them. */
final class SlotNames {
    /** Index of the flag of the first event iteration in {@code held}. */
    static final String INITIAL = "INITIAL";
    static final String SIMPLIFIED = "SIMPLIFIED";
    /** A constant takes four entries of a class file's pool, which ends at 65535. */
    private static final int MOST_IN_A_CLASS = 5000;

    private final ClassNames classes;
    private final TableClass tables;
    private final Strides strides = new Strides();
    private final BitSet used = new BitSet();
    private final int relations;
    private final String[] names;
    private final String[] comments;

    SlotNames(Plan plan, ClassNames classes) {
        this.classes = classes;
        tables = new TableClass(classes);
        relations = plan.relations().size();
        Layout layout = plan.layout();
        names = new String[layout.size()];
        comments = new String[layout.size()];
        Set<String> taken = new HashSet<>(Set.of(INITIAL, SIMPLIFIED));
        plan.variables().stream().filter(variable -> !variable.negated()).forEach(v -> name(v, taken));
        plan.variables().stream().filter(Variable::negated).forEach(v -> name(v, taken));
        for (int state = 0; state < layout.states(); state++) {
            String owner = names[state] == null ? "SLOT_" + state : names[state];
            names[layout.derivativeOf(state)] = JavaIdentifier.unique("DER_" + owner, taken);
        }
        if (plan.timing().hasSeed()) {
            names[plan.timing().seed()] = JavaIdentifier.unique("SEED", taken);
            comments[plan.timing().seed()] = "of all noise";
        }
        for (int slot = 0; slot < names.length; slot++) {
            if (names[slot] == null) {
                names[slot] = JavaIdentifier.unique("SLOT_" + slot, taken);
            }
        }
    }

    private void name(Variable variable, Set<String> taken) {
        int slot = variable.slot();
        if (names[slot] == null) {
            names[slot] = JavaIdentifier.unique(JavaIdentifier.constant(variable.name()), taken);
            comments[slot] = (variable.negated() ? "-" : "") + variable.name() + " [" + variable.unit().text()
                    + "], held in SI";
        }
    }

    /** The names of the lookup tables. */
    TableClass tables() {
        return tables;
    }

    /** The numbers that move on in loops. */
    Strides strides() {
        return strides;
    }

    /** The name of a slot's constant; in a loop, with what it moves on by. */
    String name(int slot) {
        used.set(strides.at(slot, 0));
        return strides.text(slot, number -> names[number]);
    }

    /** The element of the array of values. */
    String reference(int slot) {
        return "v[" + name(slot) + "]";
    }

    private int count() {
        return Math.max(1, (names.length + MOST_IN_A_CLASS - 1) / MOST_IN_A_CLASS);
    }

    private String className(int index) {
        return classes.part("Slots", index);
    }

    /** The imports that make the names known. */
    List<String> imports() {
        List<String> imports = new ArrayList<>();
        for (int i = 1; i <= count(); i++) {
            imports.add("static " + classes.packageName() + "." + className(i) + ".*");
        }
        return imports;
    }

    /** The classes of the names that were asked for so far. */
    List<JavaSource> sources() {
        List<JavaSource> sources = new ArrayList<>();
        for (int i = 1; i <= count(); i++) {
            int first = (i - 1) * MOST_IN_A_CLASS;
            sources.add(source(className(i), first, Math.min(names.length, first + MOST_IN_A_CLASS), i == 1));
        }
        return sources;
    }

    private JavaSource source(String className, int first, int end, boolean withInitial) {
        JavaText text = new JavaText(classes.packageName(), List.of());
        text.open("/** Where each variable stands in the array of values. */", "final class " + className);
        if (withInitial) {
            text.line("static final int INITIAL = " + relations + ";");
            text.line("static final int SIMPLIFIED = " + (relations + 1) + ";");
        }
        for (int slot = used.nextSetBit(first); slot >= 0 && slot < end; slot = used.nextSetBit(slot + 1)) {
            text.line("static final int " + names[slot] + " = " + slot + ";"
                    + (comments[slot] == null ? "" : " // " + JavaComment.of(comments[slot])));
        }
        text.line("");
        text.open("private " + className + "()");
        text.close();
        text.close();
        return new JavaSource(classes.packageName(), className, text.toString());
    }
}
