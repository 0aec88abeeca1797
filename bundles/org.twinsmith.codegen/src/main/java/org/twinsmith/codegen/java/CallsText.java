package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

/** Writes long sequences of calls, and choices between them, in as many private methods as the limits ask for. */
final class CallsText {
    private static final int IN_A_METHOD = 100;

    private final JavaText text;
    private final List<Runnable> pending = new ArrayList<>();
    private int count;

    CallsText(JavaText text) {
        this.text = text;
    }

    /**
     * The body of a method.
     *
     * @param parameters parameters that the calls need, such as {@code double time}
     * @param arguments the same as arguments
     */
    void body(List<String> calls, String parameters, String arguments) {
        if (calls.size() <= IN_A_METHOD) {
            calls.forEach(text::line);
            return;
        }
        for (int start = 0; start < calls.size(); start += IN_A_METHOD) {
            List<String> some = calls.subList(start, Math.min(calls.size(), start + IN_A_METHOD));
            String name = "step" + ++count;
            text.line(name + "(" + arguments + ");");
            pending.add(() -> {
                text.line("");
                text.open("private void " + name + "(" + parameters + ")");
                some.forEach(text::line);
                text.close();
            });
        }
    }

    /** The body of {@code react(int when, double time, Changes into)}. */
    void choice(List<List<String>> choices) {
        int groups = (choices.size() + IN_A_METHOD - 1) / IN_A_METHOD;
        if (groups <= 1) {
            cases(choices, 0);
            return;
        }
        text.open("switch (when / " + IN_A_METHOD + ")");
        for (int g = 0; g < groups; g++) {
            int first = g * IN_A_METHOD;
            List<List<String>> some = choices.subList(first, Math.min(choices.size(), first + IN_A_METHOD));
            String name = "react" + ++count;
            text.line("case " + g + " -> " + name + "(when, time, into);");
            pending.add(() -> {
                text.line("");
                text.open("private void " + name + "(int when, double time, Changes into)");
                cases(some, first);
                text.close();
            });
        }
        text.line("default -> throw new IllegalArgumentException(\"no reaction \" + when);");
        text.close();
    }

    private void cases(List<List<String>> choices, int first) {
        text.open("switch (when)");
        for (int i = 0; i < choices.size(); i++) {
            text.open("case " + (first + i) + " ->");
            choices.get(i).forEach(text::line);
            text.close();
        }
        text.line("default -> throw new IllegalArgumentException(\"no reaction \" + when);");
        text.close();
    }

    /** Writes the methods that the bodies so far call. */
    void finish() {
        pending.forEach(Runnable::run);
        pending.clear();
    }
}
