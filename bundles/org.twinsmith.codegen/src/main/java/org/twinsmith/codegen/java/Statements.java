package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Expr;

/**
 * Static methods of straight-line statements over the array of values, in as many methods and classes as the limits of
 * HotSpot and of the class file format ask for.
 */
final class Statements implements Joiner.Cutter {
    private static final String PARAMETERS = "double[] v, boolean[] held, boolean[] fixed, double time";
    private static final String ARGUMENTS = "v, held, fixed, time";
    private static final int MOST_STATEMENTS = 50;
    private static final int HEAVIEST_METHOD = 1200;
    /** Different nodes of a scope, below which nothing of it is cut into a method of its own. */
    private static final int MOST_SHARED = 400;
    private static final int HEAVIEST_CLASS = 15_000;

    private final ClassNames classes;
    private final SlotNames slots;
    private final String concept;
    private final String comment;
    private final Expressions expressions;
    private final Joiner joiner;
    private final List<JavaSource> sources = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private JavaText text;
    private int part;
    private int methods;
    private int cuts;
    private int statements;
    private int methodWeight;
    private int classWeight;
    private String lastPlace = "";
    private String into = "";
    private boolean looping;

    /**
     * @param concept what the classes' names end in
     * @param comment what the classes hold, as a sentence
     */
    Statements(ClassNames classes, SlotNames slots, String concept, String comment) {
        this.classes = classes;
        this.slots = slots;
        this.concept = concept;
        this.comment = comment;
        joiner = new Joiner(this);
        expressions = new Expressions(slots, joiner);
    }

    /** Lets the next group of methods have one more parameter, such as {@code double[] into}; empty for none. */
    void into(String parameter) {
        into = parameter;
    }

    /**
     * An assignment to come.
     *
     * @param pattern the statement, with {@code %s} for the expression
     * @param value the expression
     * @param place where it comes from, for a comment
     */
    record Assignment(String pattern, Expr value, String place) {
    }

    /** Adds one assignment. */
    void add(String pattern, Expr value, String place) {
        add(List.of(new Assignment(pattern, value, place)));
    }

    /** Adds assignments none of which changes what another reads; they compute together what they have in common. */
    void add(List<Assignment> assignments) {
        Sharing sharing = new Sharing();
        assignments.forEach(assignment -> sharing.add(assignment.value()));
        if (sharing.size() <= MOST_SHARED) {
            write(assignments, sharing);
        } else if (assignments.size() > 1) {
            assignments.forEach(assignment -> add(List.of(assignment)));
        } else {
            write(assignments, new Sharing());
        }
    }

    /** Adds groups of stores; those that repeat become loops. The stores of a group compute together what they have in common. */
    void addAll(List<List<Store>> groups) {
        for (Repetition repetition : Repetition.in(groups, slots.strides())) {
            if (repetition.turns() == 1) {
                group(repetition.body().getFirst());
            } else {
                loop(repetition);
            }
        }
    }

    private void group(List<Store> stores) {
        add(stores.stream().map(store -> new Assignment(store.pattern(slots), store.value(), store.words())).toList());
    }

    /** A body is small enough that nothing in it is cut into a method of its own, which would not know the turn. */
    private void loop(Repetition repetition) {
        openClass();
        if (statements + repetition.body().size() > MOST_STATEMENTS) {
            closeMethod();
        }
        lines.add("for (int i = 0; i < " + repetition.turns() + "; i++) {");
        int first = lines.size();
        looping = true;
        lastPlace = "";
        repetition.body().forEach(this::group);
        looping = false;
        lastPlace = "";
        for (int line = first; line < lines.size(); line++) {
            lines.set(line, "    " + lines.get(line));
        }
        lines.add("}");
    }

    private void write(List<Assignment> assignments, Sharing sharing) {
        begin(sharing);
        List<Statement> written = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Fragment value = expressions.of(assignment.value());
            written.add(new Statement(assignment.pattern().formatted(value.within(Fragment.Binding.CONDITIONAL)), value,
                    assignment.place()));
        }
        write(written);
    }

    /** Adds {@code target = condition;}. */
    void add(String target, Condition condition, String place) {
        Sharing sharing = new Sharing();
        sharing.add(condition);
        begin(sharing.size() <= MOST_SHARED ? sharing : new Sharing());
        Fragment value = expressions.conditions().of(condition);
        write(List.of(new Statement(target + " = " + value.text() + ";", value, place)));
    }

    private record Statement(String text, Fragment value, String place) {
    }

    private void begin(Sharing sharing) {
        joiner.beginStatement();
        expressions.begin(sharing);
        openClass();
    }

    private void write(List<Statement> block) {
        int weight = block.stream().mapToInt(statement -> statement.value().weight()).sum();
        if (!looping && (statements + block.size() > MOST_STATEMENTS || methodWeight + weight > HEAVIEST_METHOD)) {
            closeMethod();
        }
        boolean braces = block.stream().anyMatch(statement -> !statement.value().before().isEmpty());
        String indent = braces ? "    " : "";
        if (braces) {
            lines.add("{");
        }
        for (Statement statement : block) {
            if (!statement.place().isEmpty() && !statement.place().equals(lastPlace)) {
                lines.add(indent + "// " + statement.place());
            }
            lastPlace = statement.place();
            statement.value().before().forEach(line -> lines.add(indent + line));
            lines.add(indent + statement.text());
        }
        if (braces) {
            lines.add("}");
        }
        statements += block.size();
        methodWeight += weight;
    }

    /** The words for a place in a comment: without folders, which differ between machines. */
    static String words(Place place) {
        String file = place.file().replace('\\', '/');
        return file.isEmpty() ? "" : JavaComment.of(file.substring(file.lastIndexOf('/') + 1)) + ":" + place.line();
    }

    private void openClass() {
        if (text == null) {
            part++;
            text = new JavaText(classes.packageName(), slots.imports());
            text.open("/** " + comment + " */", "final class " + className());
            text.open("private " + className() + "()");
            text.close();
        }
    }

    private String className() {
        return classes.part(concept, part);
    }

    private void closeMethod() {
        if (lines.isEmpty()) {
            return;
        }
        openClass();
        String name = "run" + ++methods;
        text.line("");
        text.open("static void " + name + "(" + PARAMETERS + (into.isEmpty() ? "" : ", " + into) + ")");
        lines.forEach(text::line);
        text.close();
        calls.add(className() + "." + name + "(" + ARGUMENTS + (into.isEmpty() ? "" : ", into") + ");");
        classWeight += methodWeight + statements;
        lines.clear();
        statements = 0;
        methodWeight = 0;
        lastPlace = "";
        if (classWeight > HEAVIEST_CLASS) {
            closeClass();
        }
    }

    @Override
    public String cut(Fragment fragment) {
        openClass();
        String name = "part" + ++cuts;
        text.line("");
        text.open("static " + fragment.type() + " " + name + "(" + PARAMETERS + ")");
        fragment.before().forEach(text::line);
        text.line("return " + fragment.text() + ";");
        text.close();
        classWeight += fragment.weight();
        return className() + "." + name + "(" + ARGUMENTS + ")";
    }

    private void closeClass() {
        if (text != null) {
            text.close();
            sources.add(new JavaSource(classes.packageName(), className(), text.toString()));
            text = null;
            classWeight = 0;
        }
    }

    /** Ends a group. @return the calls that run it, as statements, in order */
    List<String> end() {
        closeMethod();
        List<String> group = List.copyOf(calls);
        calls.clear();
        return group;
    }

    /** The classes; after the last group. */
    List<JavaSource> sources() {
        closeClass();
        return sources;
    }
}
