package org.twinsmith.codegen.java;

import java.util.List;

/** A compilation unit under construction, indented by four spaces. */
final class JavaText {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    /** @param imports what to import, without keyword and semicolon */
    JavaText(String packageName, List<String> imports) {
        line("package " + packageName + ";");
        line("");
        imports.forEach(name -> line("import " + name + ";"));
        if (!imports.isEmpty()) {
            line("");
        }
    }

    void line(String text) {
        if (!text.isEmpty()) {
            out.append("    ".repeat(depth)).append(text);
        }
        out.append('\n');
    }

    /** Lines in front of a block, the last of which opens it. */
    void open(String... head) {
        for (int i = 0; i < head.length - 1; i++) {
            line(head[i]);
        }
        line(head[head.length - 1] + " {");
        depth++;
    }

    void close() {
        depth--;
        line("}");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
