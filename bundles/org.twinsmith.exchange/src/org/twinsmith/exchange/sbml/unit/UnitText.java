package org.twinsmith.exchange.sbml.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a unit in UCUM: as a product of powers of customary units such as {@code mmol/L/h} where one has exactly the
 * size; else with base units and a number.
 */
final class UnitText {
    private static final double TINY = 1e-9;

    /** A customary unit for a base unit. @param dimension the exponent of the base unit in it @param size in SI */
    private record Symbol(String code, int dimension, double size) {
    }

    /** By base unit, in the order of {@link Measure#BASE}; the likeliest first. */
    private static final List<List<Symbol>> SYMBOLS = List.of(
            List.of(new Symbol("L", 3, 1e-3), new Symbol("m", 1, 1), new Symbol("mL", 3, 1e-6), new Symbol("uL", 3, 1e-9),
                    new Symbol("nL", 3, 1e-12), new Symbol("pL", 3, 1e-15), new Symbol("fL", 3, 1e-18),
                    new Symbol("dm", 1, 0.1), new Symbol("cm", 1, 1e-2), new Symbol("mm", 1, 1e-3), new Symbol("um", 1, 1e-6)),
            List.of(new Symbol("kg", 1, 1), new Symbol("g", 1, 1e-3), new Symbol("mg", 1, 1e-6), new Symbol("ug", 1, 1e-9),
                    new Symbol("ng", 1, 1e-12)),
            List.of(new Symbol("s", 1, 1), new Symbol("min", 1, 60), new Symbol("h", 1, 3600), new Symbol("d", 1, 86_400),
                    new Symbol("ms", 1, 1e-3), new Symbol("us", 1, 1e-6), new Symbol("wk", 1, 604_800)),
            List.of(new Symbol("A", 1, 1)), List.of(new Symbol("K", 1, 1)),
            List.of(new Symbol("mol", 1, 1), new Symbol("mmol", 1, 1e-3), new Symbol("umol", 1, 1e-6),
                    new Symbol("nmol", 1, 1e-9), new Symbol("pmol", 1, 1e-12), new Symbol("fmol", 1, 1e-15)),
            List.of(new Symbol("cd", 1, 1)));

    /** Base units in the order in which people write them: substance, mass, volume, then time. */
    private static final int[] ORDER = {6, 5, 4, 3, 1, 0, 2};

    private final Measure measure;
    private final Symbol[] chosen = new Symbol[SYMBOLS.size()];
    private Symbol[] best;
    private int bestRank = Integer.MAX_VALUE;

    private UnitText(Measure measure) {
        this.measure = measure;
    }

    static String of(Measure measure) {
        UnitText text = new UnitText(measure);
        text.choose(0, 0, Math.log(measure.size()));
        if (text.best == null) {
            return text.product(text.plain(), number(measure.size()));
        }
        return text.product(text.best, List.of());
    }

    /** Tries symbols for the base units from one on. @param rest logarithm of the size that they have to make up */
    private void choose(int base, int rank, double rest) {
        if (base == chosen.length) {
            if (Math.abs(rest) < TINY && rank < bestRank) {
                best = chosen.clone();
                bestRank = rank;
            }
            return;
        }
        double exponent = measure.exponent(base);
        if (Math.abs(exponent) < TINY) {
            choose(base + 1, rank, rest);
            return;
        }
        int position = 0;
        for (Symbol symbol : SYMBOLS.get(base)) {
            if (symbol.dimension == 1 || isWhole(exponent / symbol.dimension)) {
                chosen[base] = symbol;
                choose(base + 1, rank + position, rest - exponent / symbol.dimension * Math.log(symbol.size));
            }
            position++;
        }
    }

    private Symbol[] plain() {
        return SYMBOLS.stream().map(symbols -> symbols.stream().filter(each -> each.dimension == 1 && each.size == 1)
                .findFirst().orElseThrow()).toArray(Symbol[]::new);
    }

    private String product(Symbol[] symbols, List<String> numbers) {
        List<String> over = new ArrayList<>(numbers);
        List<String> under = new ArrayList<>();
        for (int base : ORDER) {
            double exponent = measure.exponent(base);
            if (Math.abs(exponent) >= TINY) {
                (exponent > 0 ? over : under).add(power(symbols[base].code, Math.abs(exponent) / symbols[base].dimension));
            }
        }
        return fraction(over, under);
    }

    private static String fraction(List<String> over, List<String> under) {
        if (over.isEmpty() && under.size() == 1 && Character.isLetter(under.getFirst().charAt(under.getFirst().length() - 1))) {
            return under.getFirst() + "-1";
        }
        StringBuilder text = new StringBuilder(over.isEmpty() ? "1" : over.getFirst());
        for (String factor : over.subList(Math.min(1, over.size()), over.size())) {
            // A point after a digit would begin decimals.
            text.append(Character.isDigit(text.charAt(text.length() - 1)) ? '*' : '.').append(factor);
        }
        under.forEach(factor -> text.append('/').append(factor));
        return text.toString();
    }

    private static String power(String code, double exponent) {
        if (isWhole(exponent)) {
            long whole = Math.round(exponent);
            return whole == 1 ? code : code + whole;
        }
        long denominator = 2;
        while (denominator < 100 && !isWhole(exponent * denominator)) {
            denominator++;
        }
        return code + "^(" + Math.round(exponent * denominator) + "/" + denominator + ")";
    }

    private static boolean isWhole(double value) {
        return Math.abs(value - Math.rint(value)) < TINY;
    }

    /** UCUM has whole numbers and powers of ten only: any other is written by its digits. */
    private static List<String> number(double size) {
        double decade = Math.log10(size);
        if (isWhole(decade)) {
            return List.of("10*" + Math.round(decade));
        }
        String digits = String.format(Locale.ROOT, "%.15e", size);
        int e = digits.indexOf('e');
        String mantissa = digits.substring(0, e).replace(".", "").replaceAll("0+$", "");
        int power = Integer.parseInt(digits.substring(e + 1)) - (mantissa.length() - 1);
        return power == 0 ? List.of(mantissa) : List.of(mantissa, "10*" + power);
    }
}
