package org.twinsmith.exchange.sbml.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a unit in UCUM: base units, litres where they make the number smaller, and a number where one is left. */
final class UnitText {
    private static final double TINY = 1e-9;

    private UnitText() {
    }

    static String of(Measure measure) {
        double metres = measure.exponent(0);
        double litres = metres != 0 && isWhole(metres / 3) ? metres / 3 : 0;
        double asMetres = measure.size();
        double asLitres = asMetres / Math.pow(1e-3, litres);
        boolean useLitres = litres != 0 && Math.abs(Math.log(asLitres)) < Math.abs(Math.log(asMetres));
        List<String> over = new ArrayList<>(number(useLitres ? asLitres : asMetres));
        List<String> under = new ArrayList<>();
        for (int i = Measure.BASE.size() - 1; i >= 0; i--) {
            boolean litre = i == 0 && useLitres;
            double exponent = litre ? litres : measure.exponent(i);
            if (Math.abs(exponent) >= TINY) {
                (exponent > 0 ? over : under).add(power(litre ? "L" : Measure.BASE.get(i), Math.abs(exponent)));
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

    /** UCUM has whole numbers and powers of ten only; nine digits are what it is given of any other. */
    private static List<String> number(double size) {
        double decade = Math.log10(size);
        if (Math.abs(decade) < TINY) {
            return List.of();
        }
        if (isWhole(decade)) {
            return List.of("10*" + Math.round(decade));
        }
        if (size >= 1 && size < 1e9 && Math.abs(size - Math.rint(size)) < TINY * size) {
            return List.of(Long.toString(Math.round(size)));
        }
        String digits = String.format(Locale.ROOT, "%.8e", size);
        int e = digits.indexOf('e');
        String mantissa = digits.substring(0, e).replace(".", "").replaceAll("0+$", "");
        int power = Integer.parseInt(digits.substring(e + 1)) - (mantissa.length() - 1);
        return power == 0 ? List.of(mantissa) : List.of(mantissa, "10*" + power);
    }
}
