package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.measure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.plan.MathFunction;
import org.twinsmith.core.quantity.UnitTable;
import org.twinsmith.lang.types.BuiltIn;
import systems.uom.ucum.format.UCUMFormat;

/** The library against systems-ucum 2.2 over indriya 2.2.4, which nobody here wrote. */
class LibraryTest {
    private static final UnitTable UNITS = ModelLoader.standalone().loadTexts(Map.of("t.twin", "namespace t")).units();

    /** Our aliases, and scales with a zero of their own: other tests have them. */
    private static final Set<String> NOT_COMPARED = Set.of("degC", "degF", "rpm", "psi", "hp", "[degF]", "Cel",
            // Wrong in systems-ucum 2.2, where a horsepower is 1.36 W; UCUM has 550 [ft_i].[lbf_av]/s.
            "[HP]",
            // CODATA 2006 in systems-ucum 2.2; exact by definition or CODATA 2018 to 2022 here.
            "eV", "u", "[e]", "[h]", "[k]", "[m_e]", "[m_p]", "[eps_0]", "[mu_0]", "[G]",
            // UCUM writes a phot as 1e-4 lx, but it is a lumen to the square centimetre (NIST SP 811, B.8).
            "ph",
            // Wrong in systems-ucum 2.2; UcumTest has them from UCUM's own table.
            "AU", "Ky", "RAD", "REM", "[rlk_us]");

    static Stream<String> symbols() {
        ResourceBundle judge = ResourceBundle.getBundle("systems.uom.ucum.format.UCUMFormat_CS");
        Set<String> known = judge.keySet().stream().map(judge::getString).collect(Collectors.toSet());
        return UNITS.symbols().stream().filter(symbol -> known.contains(symbol) && !NOT_COMPARED.contains(symbol)
                && !UNITS.parse(symbol).isLevel());
    }

    @ParameterizedTest
    @MethodSource("symbols")
    void everyUnitHasTheSizeThatUcumGivesIt(String symbol) {
        agrees(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m3/h", "kW.h", "mm[Hg]", "kg.m-1.s-2", "km/h", "mbar", "kPa", "MPa", "uF", "mOhm", "[in_i]3", "l/min",
        "J/(kg.K)", "W/(m2.K4)", "/s", "mol/m3", "[ft_i].[lbf_av]", "daN", "hPa", "nm", "GW.h"})
    void compoundUnitsHaveTheSizeThatUcumGivesThem(String text) {
        agrees(text);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void agrees(String text) {
        Unit oracle = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE).parse(text);
        double expected = ((Unit<?>) oracle).getSystemUnit().equals(oracle) ? 1
                : oracle.getConverterTo(oracle.getSystemUnit()).convert(1.0);
        assertThat(UNITS.parse(text).factor()).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void temperatureScalesHaveTheirFixedPoints() {
        assertThat(UNITS.parse("degC").toSi(0)).isEqualTo(273.15);
        assertThat(UNITS.parse("degF").toSi(32)).isCloseTo(273.15, within(1e-12));
        assertThat(UNITS.parse("degF").toSi(212)).isCloseTo(373.15, within(1e-12));
        assertThat(UNITS.parse("J/degC").factor()).isEqualTo(1);
    }

    @Test
    void aRevolutionPerMinuteIsASixtiethHertz() {
        assertThat(UNITS.parse("rpm").factor()).isEqualTo(1.0 / 60);
        assertThat(UNITS.parse("rpm").dimension()).isEqualTo(UNITS.parse("Hz").dimension());
    }

    @Test
    void aHorsepowerIsThatOfNist() {
        assertThat(UNITS.parse("hp").factor()).as("NIST SP 811, B.8, in W").isCloseTo(745.6999, within(5e-5));
        assertThat(UNITS.parse("psi").factor()).as("NIST SP 811, B.8, in Pa").isCloseTo(6894.757, within(5e-4));
    }

    @Test
    void anglesAreNumbers() {
        assertThat(UNITS.parse("rad").dimension().isNone()).isTrue();
        assertThat(UNITS.parse("deg").factor()).isEqualTo(Math.PI / 180);
    }

    @Test
    void theFunctionsOfTheLanguageAreThoseOfThePlan() {
        // What homotopy gives depends on more than its arguments: the compiler makes a choice of it. Frames are a matter of types only.
        assertThat(Arrays.stream(BuiltIn.values()).filter(each -> each != BuiltIn.HOMOTOPY && each != BuiltIn.BARE).map(each -> each.functionName() + each.arity()))
                .containsExactlyElementsOf(Arrays.stream(MathFunction.values()).filter(each -> !each.isNoise()).map(each -> each.functionName() + each.arity()).toList());
    }
}
