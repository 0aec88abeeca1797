package org.twinsmith.codegen.java;

import java.util.ArrayList;
import java.util.List;

/** Classes that build a list of any length: a method a few dozen elements, a class some hundred. */
final class ListClass {
    private static final int IN_A_METHOD = 40;
    private static final int IN_A_CLASS = 1200;

    private final ClassNames classes;
    private final String concept;
    private final String type;
    private final List<String> imports;
    private final List<String> elements;

    /**
     * @param concept what the classes' names end in
     * @param type simple name of the elements' type
     * @param imports what the elements need, besides lists
     * @param elements expressions, each of that type
     */
    ListClass(ClassNames classes, String concept, String type, List<String> imports, List<String> elements) {
        this.classes = classes;
        this.concept = concept;
        this.type = type;
        this.imports = new ArrayList<>(imports);
        this.imports.add("java.util.ArrayList");
        this.imports.add("java.util.List");
        this.elements = elements;
    }

    /** An expression for the list. */
    String reference() {
        return classes.part(concept, 1) + ".ALL";
    }

    List<JavaSource> sources() {
        List<JavaSource> sources = new ArrayList<>();
        int count = Math.max(1, (elements.size() + IN_A_CLASS - 1) / IN_A_CLASS);
        for (int i = 1; i <= count; i++) {
            sources.add(source(i, count));
        }
        return sources;
    }

    private JavaSource source(int index, int count) {
        String name = classes.part(concept, index);
        JavaText text = new JavaText(classes.packageName(), imports);
        text.open("final class " + name);
        if (index == 1) {
            text.line("static final List<" + type + "> ALL = all();");
            text.line("");
        }
        text.open("private " + name + "()");
        text.close();
        if (index == 1) {
            all(text, count);
        }
        add(text, elements.subList(Math.min(elements.size(), (index - 1) * IN_A_CLASS),
                Math.min(elements.size(), index * IN_A_CLASS)));
        text.close();
        return new JavaSource(classes.packageName(), name, text.toString());
    }

    private void all(JavaText text, int count) {
        text.line("");
        text.open("private static List<" + type + "> all()");
        text.line("List<" + type + "> list = new ArrayList<>();");
        for (int i = 1; i <= count; i++) {
            text.line(classes.part(concept, i) + ".add(list);");
        }
        text.line("return List.copyOf(list);");
        text.close();
    }

    private void add(JavaText text, List<String> own) {
        int methods = (own.size() + IN_A_METHOD - 1) / IN_A_METHOD;
        text.line("");
        text.open("static void add(List<" + type + "> list)");
        for (int m = 1; m <= methods; m++) {
            text.line("add" + m + "(list);");
        }
        text.close();
        for (int m = 1; m <= methods; m++) {
            text.line("");
            text.open("private static void add" + m + "(List<" + type + "> list)");
            own.subList((m - 1) * IN_A_METHOD, Math.min(own.size(), m * IN_A_METHOD))
                    .forEach(element -> text.line("list.add(" + element + ");"));
            text.close();
        }
    }
}
