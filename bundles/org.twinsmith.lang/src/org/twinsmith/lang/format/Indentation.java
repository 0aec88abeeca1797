package org.twinsmith.lang.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The level of each line: one for each open brace, one inside of equations, of a when, and for what goes on. */
final class Indentation {
    private static final Set<String> MEMBERS = Set.of("abstract", "writable", "required", "parameter", "state", "variable", "input",
            "property", "telemetry", "noise", "machine", "port", "asset", "system", "process", "event", "connect", "expose", "equations", "semantics", "label",
            "deprecated", "limits", "relation", "command", "initial equations", "fidelity", "behaviour");
    private static final Set<String> GOES_ON_AFTER = Set.of("=", "+", "-", "*", "/", "^", ",", "==", "!=", "<", ">", "<=", ">=", "->", "<-",
            "..", ":", "and", "or", "not", "if", "then", "else");
    private static final Set<String> GOES_ON_WITH = Set.of("=", "+", "-", "*", "/", "^", "==", "!=", "<", ">", "<=", ">=", "->", "<-", "..",
            ":", "and", "or", "else", "then", ")", ",");

    /** They end what is inside of a when, or go on with its next branch. */
    private static final Set<String> LOWER = Set.of("end", "elsewhen");

    /** Options of a binding or a requirement, on a line of their own. */
    private static final Set<String> OPTIONS = Set.of("sampling", "deadband", "stale", "limit", "ramp", "armed", "interlock", "verified");

    /** One open brace. */
    private static final class Block {
        private final boolean list;
        private boolean equations;
        private int whens;

        Block(boolean list) {
            this.list = list;
        }
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private int parentheses;
    private boolean whenOpen;
    private boolean enumOpen;
    private String before = "";

    /** The level of a line that begins with this token. */
    int level(Piece first) {
        String text = first.text();
        if (blocks.isEmpty()) {
            return goesOn(first) || OPTIONS.contains(text) ? 1 : 0;
        }
        if (text.equals("}")) {
            return blocks.size() - 1;
        }
        Block block = blocks.peek();
        boolean member = MEMBERS.contains(text) && parentheses == 0;
        int inner = member ? 0 : (block.equations ? 1 : 0) + block.whens - (LOWER.contains(text) ? 1 : 0);
        return blocks.size() + Math.max(0, inner) + (goesOn(first) ? 1 : 0);
    }

    /** The level of a comment that stands before a closing brace. */
    int levelBeforeClosing() {
        Block block = blocks.peek();
        return blocks.size() + (block != null && block.equations ? 1 + block.whens : 0);
    }

    private boolean goesOn(Piece first) {
        boolean list = !blocks.isEmpty() && blocks.peek().list;
        return parentheses > 0 || !list && !first.begins() && (GOES_ON_AFTER.contains(before) || GOES_ON_WITH.contains(first.text()));
    }

    /** Takes the next visible token in. */
    void read(Piece piece) {
        String text = piece.text();
        Block block = blocks.peek();
        switch (text) {
            case "{" -> {
                blocks.push(new Block(enumOpen));
                enumOpen = false;
                parentheses = 0;
            }
            case "}" -> blocks.poll();
            case "(", "[" -> parentheses++;
            case ")", "]" -> parentheses = Math.max(0, parentheses - 1);
            case "enum" -> enumOpen = true;
            case "table" -> enumOpen = blocks.isEmpty();
            case "from" -> enumOpen &= !blocks.isEmpty();
            case "when", "every" -> whenOpen = block != null && block.equations || whenOpen;
            case "transition" -> whenOpen = block != null && !block.equations;
            case "elsewhen" -> whenOpen = leave(block) && block.equations;
            case "end" -> leave(block);
            default -> word(text, block);
        }
        before = text;
        if (text.equals("then") && whenOpen) {
            whenOpen = false;
            block.whens++;
            before = "";
        }
    }

    private static boolean leave(Block block) {
        if (block != null) {
            block.whens = Math.max(0, block.whens - 1);
        }
        return block != null;
    }

    private void word(String text, Block block) {
        if (block != null && parentheses == 0 && MEMBERS.contains(text)) {
            whenOpen = false;
            block.equations = text.equals("equations");
            block.whens = 0;
        }
    }
}
