package org.twinsmith.exchange.sbml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes SBML for tests, with formulas such as {@code (times k A)} instead of MathML. */
final class SbmlText {
    private static final String SYMBOLS = "<csymbol encoding='text' definitionURL='http://www.sbml.org/sbml/symbols/%1$s'>%1$s</csymbol>";

    private SbmlText() {
    }

    /** A model in version 2 of level 3. @param body its lists, in which {@code {formula}} is a formula */
    static String model(String body) {
        return model("", "", body);
    }

    /** @param document attributes of the root @param model attributes of the model */
    static String model(String document, String model, String body) {
        StringBuilder text = new StringBuilder();
        String rest = body;
        for (int open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
            int close = rest.indexOf('}');
            text.append(rest, 0, open).append(math(rest.substring(open + 1, close)));
            rest = rest.substring(close + 1);
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2" %s>
                <model id="m" %s>%s</model></sbml>
                """.formatted(document, model, text.append(rest));
    }

    /** A list of elements. */
    static String list(String name, String... elements) {
        return "<listOf" + name + ">" + String.join("", elements) + "</listOf" + name + ">";
    }

    /** A parameter that may change. */
    static String changing(String id, double value) {
        return "<parameter id='" + id + "' constant='false' value='" + value + "'/>";
    }

    static String constant(String id, double value) {
        return "<parameter id='" + id + "' constant='true' value='" + value + "'/>";
    }

    /** A reaction of the first species into the second one. */
    static String reaction(String id, String from, String to, String law) {
        return "<reaction id='" + id + "'><listOfReactants>" + reference(from) + "</listOfReactants><listOfProducts>"
                + reference(to) + "</listOfProducts><kineticLaw>{" + law + "}</kineticLaw></reaction>";
    }

    private static String reference(String species) {
        return species.isEmpty() ? "" : "<speciesReference species='" + species + "' stoichiometry='1' constant='true'/>";
    }

    /** An event that was not triggered before the start. @param inside attributes and elements after the trigger */
    static String event(String id, String attributes, String trigger, String inside, String... assignments) {
        String all = Stream.of(assignments).map(each -> each.split("=", 2)).map(each -> "<eventAssignment variable='"
                + each[0].strip() + "'>{" + each[1].strip() + "}</eventAssignment>").collect(Collectors.joining());
        String persistent = attributes.contains("persistent") ? "" : " persistent='true'";
        String own = attributes.replaceAll("(persistent|initialValue)='[a-z]*'", "");
        String ofTrigger = attributes.replaceAll("useValuesFromTriggerTime='[a-z]*'", "");
        return "<event id='" + id + "' " + (own.contains("use") ? own : own + " useValuesFromTriggerTime='true'") + "><trigger "
                + (ofTrigger.contains("initialValue") ? "" : "initialValue='true' ") + ofTrigger + persistent + ">{" + trigger
                + "}</trigger>" + inside + "<listOfEventAssignments>" + all + "</listOfEventAssignments></event>";
    }

    private static String math(String formula) {
        return "<math xmlns='http://www.w3.org/1998/Math/MathML'>" + element(words(formula)) + "</math>";
    }

    private static Deque<String> words(String formula) {
        return new ArrayDeque<>(List.of(formula.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+")));
    }

    private static String element(Deque<String> words) {
        String word = words.pop();
        if (word.equals("(")) {
            String operator = words.pop();
            StringBuilder parts = new StringBuilder();
            while (!words.peek().equals(")")) {
                parts.append(element(words));
            }
            words.pop();
            return applied(operator, parts.toString());
        }
        return switch (word) {
            case "time", "avogadro" -> SYMBOLS.formatted(word);
            case "true", "false", "pi", "exponentiale", "infinity" -> "<" + word + "/>";
            default -> word.matches("-?[0-9.].*") ? "<cn>" + word + "</cn>" : "<ci>" + word + "</ci>";
        };
    }

    private static String applied(String operator, String parts) {
        return switch (operator) {
            case "delay", "rateOf" -> "<apply>" + SYMBOLS.formatted(operator) + parts + "</apply>";
            case "piecewise", "piece", "otherwise", "lambda", "bvar" -> "<" + operator + ">" + parts + "</" + operator + ">";
            default -> "<apply>" + (operator.startsWith("$") ? "<ci>" + operator.substring(1) + "</ci>" : "<" + operator + "/>")
                    + parts + "</apply>";
        };
    }
}
