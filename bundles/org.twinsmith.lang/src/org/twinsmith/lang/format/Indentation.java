package org.twinsmith.lang.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The level of each line: one for each open brace, one inside of equations, of a when, and for what goes on. */
final class Indentation {
    /** Words that begin a member of a body. */
    static final Set<String> MEMBERS = Set.of("abstract", "optional", "writable", "required", "parameter", "state", "variable", "input",
            "property", "telemetry", "noise", "machine", "port", "asset", "system", "process", "event", "connect", "expose", "equations", "semantics",
            "label",
            "deprecated", "symbol", "limits", "relation", "command", "initial equations", "fidelity", "behaviour");
    private static final Set<String> GOES_ON_AFTER = Set.of("=", "+", "-", "*", "/", "^", ",", "==", "!=", "<", ">", "<=", ">=", "->", "<-",
            "..", ":", "and", "or", "not", "if", "then", "else");
    private static final Set<String> GOES_ON_WITH = Set.of("=", "+", "-", "*", "/", "^", "==", "!=", "<", ">", "<=", ">=", "->", "<-", "..",
            ":", "and", "or", "else", "then", ")", ",");

    /** They end what is inside of a when or an if, or go on with its next branch. */
    private static final Set<String> LOWER = Set.of("end", "elsewhen", "elseif");
    /** What the braces of an array stand behind. */
    static final Set<String> VALUES_FOLLOW = Set.of("=", "+", "-", "*", "/", ",", "(");

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
    private int arrays;
    private final Choices choices = new Choices();
    private boolean whenOpen;
    private boolean enumOpen;
    private String before = "";

    /** The level of a line that begins with this token. */
    int level(Piece first) {
        String text = first.text();
        if (blocks.isEmpty()) {
            return goesOn(first) || OPTIONS.contains(text) ? 1 : 0;
        }
        if (text.equals("}") && arrays == 0) {
            return blocks.size() - 1;
        }
        Block block = blocks.peek();
        int inner = (block.equations && !isMember(text, block) ? 1 : 0) + block.whens - (LOWER.contains(text) || isBranch(text) ? 1 : 0);
        return blocks.size() + Math.max(0, inner) + (goesOn(first) ? 1 : 0);
    }

    /** The level of a comment that stands before a closing brace. */
    int levelBeforeClosing() {
        Block block = blocks.peek();
        return blocks.size() + (block == null ? 0 : (block.equations ? 1 : 0) + block.whens);
    }

    private boolean goesOn(Piece first) {
        boolean list = !blocks.isEmpty() && blocks.peek().list;
        return parentheses > 0 || !list && !first.begins() && (GOES_ON_AFTER.contains(before)
                || GOES_ON_WITH.contains(first.text()) && !isBranch(first.text()));
    }

    /** Whether it begins the last branch of an if among equations. */
    private boolean isBranch(String text) {
        return text.equals("else") && choices.isBranch() && !blocks.isEmpty() && blocks.peek().whens > 0;
    }

    /** Takes the next visible token in. */
    void read(Piece piece) {
        String text = piece.text();
        Block block = blocks.peek();
        switch (text) {
            case "{" -> open();
            case "}" -> close();
            case "(", "[" -> parentheses++;
            case ")", "]" -> parentheses = Math.max(0, parentheses - 1);
            case "enum" -> enumOpen = true;
            case "table" -> enumOpen = blocks.isEmpty();
            case "from" -> enumOpen &= !blocks.isEmpty();
            case "when", "every" -> whenOpen = block != null && block.equations || whenOpen;
            case "transition" -> whenOpen = block != null && !block.equations;
            case "elsewhen", "elseif" -> whenOpen = leave(block) && block.equations;
            case "if" -> whenOpen |= choices.open(piece.begins() && block != null);
            case "end" -> leave(block);
            default -> word(text, block);
        }
        before = text;
        if (text.equals("else") && block != null ? otherwise(block) : enters(text, block)) {
            before = "";
        }
    }

    /** Whether the word begins a level of statements: behind a do, or the then of a when or of an if. */
    private boolean enters(String text, Block block) {
        boolean loops = text.equals("do") && block != null;
        boolean statements = text.equals("then") && !choices.then() && whenOpen && block != null;
        if (loops || statements) {
            whenOpen &= loops;
            block.whens++;
        }
        return loops || statements;
    }

    /** Whether the word begins the last branch of an if, on the level that the branches before it had. */
    private boolean otherwise(Block block) {
        boolean branch = isBranch("else");
        if (!branch) {
            choices.otherwise();
        }
        return branch;
    }

    private static boolean leave(Block block) {
        if (block != null) {
            block.whens = Math.max(0, block.whens - 1);
        }
        return block != null;
    }

    private void open() {
        if (VALUES_FOLLOW.contains(before) || before.equals("{") && arrays > 0) {
            arrays++;
            parentheses++;
        } else {
            blocks.push(new Block(enumOpen));
            enumOpen = false;
            parentheses = 0;
            arrays = 0;
        }
    }

    private void close() {
        if (arrays > 0) {
            arrays--;
            parentheses = Math.max(0, parentheses - 1);
        } else {
            blocks.poll();
        }
    }

    private void word(String text, Block block) {
        if (block != null && isMember(text, block)) {
            whenOpen = false;
            block.equations = text.equals("equations");
        }
    }

    /** Whether a word begins a member of the body; inside of a loop it does not end the equations. */
    private boolean isMember(String text, Block block) {
        return parentheses == 0 && block.whens == 0 && MEMBERS.contains(text);
    }
}
