package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Rational;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.core.quantity.code.UnitCodes;

/** The tables of foreign codes over the library. */
class UnitCodesTest {
    private static final UnitTable UNITS = ModelLoader.standalone().loadTexts(Map.of("t.twin", "namespace t")).units();

    static Stream<UnitCodes> tables() {
        return Stream.of(UnitCodes.unece(), UnitCodes.qudt(), UnitCodes.dtdl());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyMappedUnitIsOneOfTheLibrary(UnitCodes table) {
        assertThat(table.all()).hasSizeGreaterThan(150);
        assertThat(table.units().keySet()).allSatisfy(text -> assertThat(UNITS.parse(text).factor()).isPositive());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyUnitComesBackFromItsCodeAsTheSame(UnitCodes table) {
        table.units().forEach((text, code) -> {
            Unit there = UNITS.parse(text);
            Unit back = UNITS.parse(table.ucum(code).orElseThrow());
            assertThat(back.dimension()).as(text).isEqualTo(there.dimension());
            assertThat(back.toSi(2)).as(text).isCloseTo(there.toSi(2), within(1e-12 * Math.abs(there.toSi(2))));
        });
    }

    /** Conversion factors to SI as UNECE Recommendation 20, annex II, states them, to the digits that it gives; mercury weighs a little less in UCUM. */
    @ParameterizedTest
    @CsvSource({"BTU, 1055.056", "BAR, 1e5", "PS, 6894.757", "KNT, 0.5144444", "GLL, 3.785412e-3", "GLI, 4.546092e-3", "C78, 4.448222",
        "ACR, 4046.873", "ATT, 98066.5", "STN, 907.1847", "LTN, 1016.047", "APZ, 0.03110348", "KWH, 3.6e6", "2I, 0.2930711",
        "F79, 3386.39", "HP, 9.80665", "C7, 1e-3", "4C, 1e-6", "A11, 1e-10", "CUR, 3.7e10", "2C, 2.58e-4", "MQH, 2.777778e-4",
        "L2, 1.666667e-5", "G2, 6.309020e-5", "KMH, 0.2777778", "HM, 0.44704", "85, 1.355818", "87, 16.01846", "91, 1e-4",
        "D70, 4.1868", "M92, 1.355818", "AZ, 2326", "P30, 3183.099", "AMH, 3600", "TAH, 3.6e6", "A57, 1e-7"})
    void aCommonCodeHasTheSizeThatUneceGivesIt(String code, double factor) {
        assertThat(UNITS.parse(UnitCodes.unece().ucum(code).orElseThrow()).factor()).isCloseTo(factor, within(4e-6 * factor));
    }

    /** The names of QUDT are composed: what their parts say has to be what UCUM says. */
    @Test
    void aNameOfQudtMeansWhatItsPartsSay() {
        long checked = UnitCodes.qudt().all().entrySet().stream().filter(each -> ComposedName.of(each.getKey()).map(composed -> {
            Unit unit = UNITS.parse(each.getValue());
            assertThat(unit.dimension()).as(each.getKey()).isEqualTo(composed.dimension());
            assertThat(unit.factor()).as(each.getKey()).isCloseTo(composed.factor(), within(1e-12 * composed.factor()));
            return true;
        }).orElse(false)).count();
        assertThat(checked).isGreaterThan(180);
    }

    /** A QUDT name of SI parts, such as {@code KiloJ-PER-KiloGM-K}. */
    private record ComposedName(Dimension dimension, double factor) {
        private static final Map<String, Double> PREFIXES = prefixes();
        /** Factor and powers of m, kg, s, A, K, mol, cd, by the SI Brochure, tables 1, 4 and 8. */
        private static final Map<String, double[]> PARTS = Map.ofEntries(
                part("M", 1, 1), part("GM", 1e-3, 0, 1), part("SEC", 1, 0, 0, 1), part("A", 1, 0, 0, 0, 1), part("K", 1, 0, 0, 0, 0, 1),
                part("MOL", 1, 0, 0, 0, 0, 0, 1), part("CD", 1, 0, 0, 0, 0, 0, 0, 1), part("MIN", 60, 0, 0, 1), part("HR", 3600, 0, 0, 1),
                part("DAY", 86400, 0, 0, 1), part("RAD", 1), part("SR", 1), part("HZ", 1, 0, 0, -1), part("N", 1, 1, 1, -2),
                part("PA", 1, -1, 1, -2), part("J", 1, 2, 1, -2), part("W", 1, 2, 1, -3), part("C", 1, 0, 0, 1, 1),
                part("V", 1, 2, 1, -3, -1), part("OHM", 1, 2, 1, -3, -2), part("S", 1, -2, -1, 3, 2), part("FARAD", 1, -2, -1, 4, 2),
                part("H", 1, 2, 1, -2, -2), part("WB", 1, 2, 1, -2, -1), part("T", 1, 0, 1, -2, -1), part("LM", 1, 0, 0, 0, 0, 0, 0, 1),
                part("LUX", 1, -2, 0, 0, 0, 0, 0, 1), part("BQ", 1, 0, 0, -1), part("GRAY", 1, 2, 0, -2), part("SV", 1, 2, 0, -2),
                part("KAT", 1, 0, 0, -1, 0, 0, 1), part("L", 1e-3, 3), part("TONNE", 1e3, 0, 1), part("BAR", 1e5, -1, 1, -2));
        private static final List<String> BASES = List.of("m", "kg", "s", "A", "K", "mol", "cd");

        private static Map.Entry<String, double[]> part(String name, double... factorAndPowers) {
            return Map.entry(name, factorAndPowers);
        }

        private static Map<String, Double> prefixes() {
            Map<String, Double> prefixes = new LinkedHashMap<>();
            prefixes.put("Pico", 1e-12);
            prefixes.put("Nano", 1e-9);
            prefixes.put("Micro", 1e-6);
            prefixes.put("Milli", 1e-3);
            prefixes.put("Centi", 1e-2);
            prefixes.put("Deci", 1e-1);
            prefixes.put("Hecto", 1e2);
            prefixes.put("Kilo", 1e3);
            prefixes.put("Mega", 1e6);
            prefixes.put("Giga", 1e9);
            return prefixes;
        }

        static Optional<ComposedName> of(String name) {
            ComposedName product = new ComposedName(Dimension.NONE, 1);
            boolean over = false;
            for (String word : name.split("-")) {
                if (word.equals("PER")) {
                    over = true;
                    continue;
                }
                Optional<ComposedName> factor = word(word);
                if (factor.isEmpty()) {
                    return factor;
                }
                product = product.times(factor.get(), over ? -1 : 1);
            }
            return Optional.of(product);
        }

        private static Optional<ComposedName> word(String word) {
            String prefix = PREFIXES.keySet().stream().filter(word::startsWith).findFirst().orElse("");
            String stem = word.substring(prefix.length()).replaceAll("[0-9]+$", "");
            String power = word.substring(prefix.length() + stem.length());
            double[] part = PARTS.get(stem);
            if (part == null) {
                return Optional.empty();
            }
            Dimension dimension = Dimension.NONE;
            for (int i = 1; i < part.length; i++) {
                dimension = dimension.times(Dimension.base(BASES.get(i - 1)).pow(Rational.of((long) part[i])));
            }
            ComposedName one = new ComposedName(dimension, PREFIXES.getOrDefault(prefix, 1.0) * part[0]);
            return Optional.of(new ComposedName(Dimension.NONE, 1).times(one, power.isEmpty() ? 1 : Integer.parseInt(power)));
        }

        private ComposedName times(ComposedName other, int power) {
            return new ComposedName(dimension.times(other.dimension.pow(Rational.of(power))), factor * Math.pow(other.factor, power));
        }
    }
}
