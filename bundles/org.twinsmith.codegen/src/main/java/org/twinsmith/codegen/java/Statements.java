package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.core.diagnostic.Place;

/**
 * Static methods of straight-line statements over the array of values, in as many methods and classes as the limits of
 * HotSpot and of the class file format ask for.
 */
final class Statements implements Joiner.Cutter {
    private static final String PARAMETERS = "double[] v, boolean[] held, boolean[] fixed, double time";
    private static final String ARGUMENTS = "v, held, fixed, time";
    private static final int MOST_STATEMENTS = 50;
    private static final int HEAVIEST_METHOD = 800;
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

    Expressions expressions() {
        return expressions;
    }

    /** Lets the next group of methods have one more parameter, such as {@code double[] into}; empty for none. */
    void into(String parameter) {
        into = parameter;
    }

    /** Starts a statement; its expression is to be made after this call. */
    void begin() {
        joiner.beginStatement();
        openClass();
    }

    /** Adds {@code target = expression;} with the place that it comes from. */
    void assign(String target, Fragment expression, String place) {
        add(target + " = " + expression.text() + ";", expression, place);
    }

    /** Adds a statement that uses a fragment. */
    void add(String statement, Fragment expression, String place) {
        if (statements >= MOST_STATEMENTS || methodWeight + expression.weight() > HEAVIEST_METHOD) {
            closeMethod();
        }
        if (!place.isEmpty() && !place.equals(lastPlace)) {
            lines.add("// " + place);
        }
        lastPlace = place;
        if (expression.before().isEmpty()) {
            lines.add(statement);
        } else {
            lines.add("{");
            expression.before().forEach(line -> lines.add("    " + line));
            lines.add("    " + statement);
            lines.add("}");
        }
        statements++;
        methodWeight += expression.weight();
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
