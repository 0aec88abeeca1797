package org.twinsmith.exchange.sbml.document;

import java.util.ArrayList;
import java.util.List;

import org.twinsmith.exchange.sbml.refusal.Construct;
import org.twinsmith.exchange.sbml.math.Formula;

/** Reads the MathML subset of SBML (level 3 version 2, section 3.4) into formulas. */
final class FormulaReader {
    /** The value that SBML level 3 fixes (CODATA 2006; version 1 and 2, section 3.4.6), not the newer exact one. */
    private static final double AVOGADRO = 6.02214179e23;

    private FormulaReader() {
    }

    /** The formula in the {@code math} of an element. */
    static Formula of(Element owner) {
        Element math = owner.child("math").orElseThrow(() -> owner.malformed("<" + owner.name() + "> has no <math>"));
        return math.children().stream().findFirst().map(FormulaReader::read)
                .orElseThrow(() -> math.malformed("<math> is empty"));
    }

    static Formula read(Element element) {
        return switch (element.name()) {
            case "cn" -> number(element);
            case "ci" -> new Formula.Symbol(element.text().strip());
            case "csymbol" -> symbol(element);
            case "apply" -> apply(element);
            case "piecewise" -> piecewise(element);
            case "semantics" -> read(first(element));
            case "true" -> new Formula.Truth(true);
            case "false" -> new Formula.Truth(false);
            case "pi" -> new Formula.Number(Math.PI, "dimensionless");
            case "exponentiale" -> new Formula.Number(Math.E, "dimensionless");
            case "infinity", "notanumber" -> throw Construct.NOT_FINITE.at("<" + element.name() + ">", element.place());
            default -> throw Construct.MATHML.at("<" + element.name() + ">", element.place());
        };
    }

    private static Element first(Element element) {
        return element.children().stream().findFirst().orElseThrow(() -> element.malformed("<" + element.name() + "> is empty"));
    }

    private static Formula number(Element element) {
        String[] parts = parts(element);
        double value = switch (element.attribute("type").orElse("real")) {
            case "e-notation" -> element.number(parts[0].strip() + "e" + parts[1].strip(), "the number");
            case "rational" -> element.number(parts[0], "the numerator") / element.number(parts[1], "the denominator");
            default -> element.number(parts[0], "the number");
        };
        if (!Double.isFinite(value)) {
            throw Construct.NOT_FINITE.at("the number " + element.text().strip(), element.place());
        }
        return new Formula.Number(value, element.attribute("units").orElse(""));
    }

    /** The text before and after {@code <sep/>}. */
    private static String[] parts(Element element) {
        String type = element.attribute("type").orElse("real");
        if (!type.equals("e-notation") && !type.equals("rational")) {
            return new String[] {element.text()};
        }
        String[] parts = element.text().split(XmlReader.SEPARATOR, -1);
        if (parts.length != 2) {
            throw element.malformed("a number of type " + type + " has two parts with <sep/> between them");
        }
        return parts;
    }

    private static Formula symbol(Element element) {
        String url = element.attribute("definitionURL").orElse("");
        return switch (url.substring(url.lastIndexOf('/') + 1)) {
            case "time" -> new Formula.Time();
            case "avogadro" -> new Formula.Number(AVOGADRO, "per mole");
            default -> throw Construct.MATHML.at("<csymbol definitionURL=\"" + url + "\">", element.place());
        };
    }

    private static Formula piecewise(Element element) {
        Formula rest = element.child("otherwise").map(FormulaReader::first).map(FormulaReader::read)
                .orElseThrow(() -> Construct.NO_OTHERWISE.at("<piecewise>", element.place()));
        List<Element> pieces = element.children("piece").toList();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            List<Element> parts = pieces.get(i).children();
            if (parts.size() != 2) {
                throw element.malformed("a <piece> has a value and a condition");
            }
            rest = new Formula.Choice(read(parts.get(1)), read(parts.get(0)), rest);
        }
        return rest;
    }

    private static Formula apply(Element element) {
        Element operator = first(element);
        List<Element> rest = element.children().subList(1, element.children().size());
        List<Formula> operands = new ArrayList<>();
        for (Element each : rest) {
            if (!List.of("degree", "logbase", "bvar").contains(each.name())) {
                operands.add(isRateOf(operator) ? new Formula.Symbol(each.text().strip()) : read(each));
            }
        }
        if (operator.name().equals("ci")) {
            return new Formula.Defined(operator.text().strip(), operands);
        }
        if (isRateOf(operator)) {
            return new Formula.RateOf(rest.getFirst().text().strip());
        }
        if (isDelay(operator)) {
            if (operands.size() != 2) {
                throw element.malformed("delay takes what is delayed and a time, and not " + operands.size() + " operands");
            }
            return new Formula.Call(Formula.DELAY, operands);
        }
        if (operator.name().equals("csymbol")) {
            throw Construct.MATHML.at("<csymbol>", element.place());
        }
        Formula qualifier = rest.stream().filter(each -> each.name().equals("degree") || each.name().equals("logbase"))
                .findFirst().map(each -> read(first(each))).orElse(null);
        return new Operators(operator, operands, qualifier).formula();
    }

    private static boolean isDelay(Element operator) {
        return operator.name().equals("csymbol") && operator.attribute("definitionURL").orElse("").endsWith("/delay");
    }

    private static boolean isRateOf(Element operator) {
        return operator.name().equals("csymbol") && operator.attribute("definitionURL").orElse("").endsWith("/rateOf");
    }
}
