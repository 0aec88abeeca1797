package org.twinsmith.sirius;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of AQL, as far as the design uses it: https://eclipse.dev/acceleo/documentation/aql.html. */
sealed interface Aql {

    record Text(String value) implements Aql {
    }

    record Whole(int value) implements Aql {
    }

    record Truth(boolean value) implements Aql {
    }

    record Variable(String name) implements Aql {
    }

    /** {@code twin::Instance}. */
    record TypeName(String name) implements Aql {
    }

    record Feature(Aql of, String name) implements Aql {
    }

    record Call(Aql receiver, String name, List<Aql> arguments) implements Aql {
    }

    /** {@code items->name(arguments)}. */
    record CollectionCall(Aql receiver, String name, List<Aql> arguments) implements Aql {
    }

    record Not(Aql operand) implements Aql {
    }

    record Binary(String operator, Aql left, Aql right) implements Aql {
    }

    /** Reads an expression without its prefix. @throws IllegalArgumentException where it is none */
    static Aql parse(String text) {
        Parser parser = new Parser(text);
        Aql found = parser.binary(0);
        parser.end();
        return found;
    }

    /** Precedence climbing over the tokens of a text. */
    final class Parser {
        private static final Pattern TOKEN = Pattern.compile("\\s*('(?:[^'\\\\]|\\\\.)*'|\\d+|[A-Za-z_]\\w*(?:::\\w+)*|->|<>|<=|>=|[-+*/=<>().,|])");
        private static final List<List<String>> LEVELS = List.of(List.of("or"), List.of("and"), List.of("=", "<>", "<", ">", "<=", ">="),
                List.of("+", "-"), List.of("*", "/"));
        private final List<String> tokens = new ArrayList<>();
        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
            Matcher matcher = TOKEN.matcher(text);
            int end = 0;
            while (matcher.find() && matcher.start() == end) {
                tokens.add(matcher.group(1));
                end = matcher.end();
            }
            if (!text.substring(end).isBlank()) {
                throw wrong("no word of the language: " + text.substring(end));
            }
        }

        private IllegalArgumentException wrong(String why) {
            return new IllegalArgumentException(why + " in " + text);
        }

        private boolean accept(String token) {
            boolean is = at < tokens.size() && tokens.get(at).equals(token);
            at += is ? 1 : 0;
            return is;
        }

        private void expect(String token) {
            if (!accept(token)) {
                throw wrong(token + " is missing at word " + at);
            }
        }

        private void end() {
            if (at < tokens.size()) {
                throw wrong("nothing can follow before " + tokens.get(at));
            }
        }

        private Aql binary(int level) {
            if (level == LEVELS.size()) {
                return accept("not") ? new Not(binary(level)) : postfix();
            }
            Aql left = level == 1 && accept("not") ? new Not(binary(2)) : binary(level + 1);
            while (at < tokens.size() && LEVELS.get(level).contains(tokens.get(at))) {
                left = new Binary(tokens.get(at++), left, binary(level + 1));
            }
            return left;
        }

        private Aql postfix() {
            Aql found = primary();
            while (true) {
                if (accept(".")) {
                    String name = word();
                    found = accept("(") ? new Call(found, name, arguments()) : new Feature(found, name);
                } else if (accept("->")) {
                    String name = word();
                    expect("(");
                    found = new CollectionCall(found, name, arguments());
                } else {
                    return found;
                }
            }
        }

        private List<Aql> arguments() {
            List<Aql> arguments = new ArrayList<>();
            if (!accept(")")) {
                do {
                    arguments.add(binary(0));
                } while (accept(","));
                expect(")");
            }
            return arguments;
        }

        private String word() {
            if (at == tokens.size() || !tokens.get(at).matches("[A-Za-z_]\\w*")) {
                throw wrong("a name is missing at word " + at);
            }
            return tokens.get(at++);
        }

        private Aql primary() {
            if (accept("(")) {
                Aql inner = binary(0);
                expect(")");
                return inner;
            }
            if (at == tokens.size()) {
                throw wrong("something is missing at the end");
            }
            String token = tokens.get(at++);
            if (token.startsWith("'")) {
                return new Text(token.substring(1, token.length() - 1));
            }
            if (token.matches("\\d+")) {
                return new Whole(Integer.parseInt(token));
            }
            if (token.equals("true") || token.equals("false")) {
                return new Truth(token.equals("true"));
            }
            if (token.contains("::")) {
                return new TypeName(token);
            }
            if (token.matches("[A-Za-z_]\\w*")) {
                return new Variable(token);
            }
            throw wrong("'" + token + "' cannot stand here");
        }
    }
}
