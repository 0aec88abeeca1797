package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fhir.ucum.DefinedUnit;
import org.fhir.ucum.UcumEssenceService;
import org.fhir.ucum.UcumException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.quantity.UnitTable;

/** The library against UCUM's own table, version 2.2, as org.fhir:ucum reads it. */
class UcumTest {
    private static final UnitTable UNITS = ModelLoader.standalone().loadTexts(Map.of("t.twin", "namespace t")).units();
    private static final UcumEssenceService UCUM = service();

    /** What customary.twin says is left out: homeopathy, units of single assays, functions of an angle, and a root. */
    private static final Set<String> LEFT_OUT = Set.of("10*", "10^", "[p'diop]", "%[slope]", "[m/s2/Hz^(1/2)]", "[hp'_X]",
            "[hp'_C]", "[hp'_M]", "[hp'_Q]", "[hp_X]", "[hp_C]", "[hp_M]", "[hp_Q]", "[kp_X]", "[kp_C]", "[kp_M]", "[kp_Q]",
            "[GPL'U]", "[MPL'U]", "[APL'U]", "[beth'U]", "[anti'Xa'U]", "[todd'U]", "[dye'U]", "[smgy'U]", "[bdsk'U]", "[ka'U]",
            "[knk'U]", "[mclg'U]", "[tb'U]", "[CCID_50]", "[EID_50]", "[FFU]", "[IR]", "[BAU]", "[AU]", "[Amb'a'1'U]", "[PNU]",
            "[Lf]", "[D'ag'U]", "[FEU]", "[ELU]", "[hnsf'U]", "[HPF]", "[LPF]", "[wood'U]");

    private static UcumEssenceService service() {
        try {
            return new UcumEssenceService(UcumTest.class.getResourceAsStream("/ucum-essence.xml"));
        } catch (UcumException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> codes() {
        return UCUM.getModel().getDefinedUnits().stream().map(DefinedUnit::getCode).toList();
    }

    @Test
    void everyCodeOfUcumIsAUnitButForThoseLeftOut() {
        assertThat(codes()).hasSizeGreaterThan(300);
        assertThat(codes()).filteredOn(code -> !LEFT_OUT.contains(code)).allSatisfy(code ->
                assertThat(UNITS.symbols()).contains(code));
    }

    static Stream<String> compared() {
        // Special units have tests of their own; a procedure's unit has no size; a phot is a lumen to the square centimetre
        // (NIST SP 811, B.8), which UCUM writes as 1e-4 lx; UCUM counts moles, and has the vacuum of before 2019.
        Set<String> apart = Set.of("Cel", "[degF]", "[degRe]", "[pH]", "ph", "mol", "[eps_0]", "[mu_0]");
        return codes().stream().filter(code -> UNITS.symbols().contains(code) && !apart.contains(code))
                .filter(code -> !UNITS.parse(code).isLevel() && !isProcedure(UNITS.parse(code)));
    }

    private static boolean isProcedure(Unit unit) {
        return unit.dimension().exponents().keySet().stream().anyMatch(base -> base.startsWith("["));
    }

    @ParameterizedTest
    @MethodSource("compared")
    void everyCodeIsDefinedAsUcumDefinesIt(String code) {
        DefinedUnit definition = UCUM.getModel().getDefinedUnits().stream().filter(each -> each.getCode().equals(code)).findFirst()
                .orElseThrow();
        Unit of = UNITS.parse(definition.getValue().getUnit());
        double expected = Double.parseDouble(definition.getValue().getValue().asDecimal()) * of.factor();
        assertThat(UNITS.parse(code).dimension()).isEqualTo(of.dimension());
        assertThat(UNITS.parse(code).factor()).isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void levelsConvertToWhatTheyAreTheLogarithmOf() {
        assertThat(UNITS.parse("dB").toSi(20)).as("ISO 80000-8: ten times the logarithm of a ratio of powers").isCloseTo(100, within(1e-12));
        assertThat(UNITS.parse("dB").toSi(3)).isCloseTo(1.995262, within(1e-6));
        assertThat(UNITS.parse("dB[SPL]").toSi(94)).as("94 dB is a pascal, near enough for calibrators").isCloseTo(1.0024, within(1e-4));
        assertThat(UNITS.parse("dB[SPL]").toSi(0)).isEqualTo(20e-6);
        assertThat(UNITS.parse("Np").toSi(1)).isEqualTo(Math.E);
        assertThat(UNITS.parse("dB[V]").toSi(20)).isCloseTo(10, within(1e-12));
        assertThat(UNITS.parse("dB[uV]").toSi(120)).isCloseTo(1, within(1e-12));
        assertThat(UNITS.parse("dB[W]").toSi(30)).isCloseTo(1000, within(1e-9));
        assertThat(UNITS.parse("bit_s").toSi(8)).isCloseTo(256, within(1e-10));
        assertThat(UNITS.parse("[pH]").toSi(7)).as("1e-7 mol/l, in mol/m3").isCloseTo(1e-4, within(1e-16));
    }

    @Test
    void aLevelComesBackFromWhatItIsTheLogarithmOf() {
        for (String level : List.of("dB", "B", "Np", "dB[SPL]", "dB[V]", "dB[kW]", "bit_s", "[pH]")) {
            Unit unit = UNITS.parse(level);
            assertThat(unit.fromSi(unit.toSi(5.25))).as(level).isCloseTo(5.25, within(1e-12));
        }
        assertThat(UNITS.parse("dB").fromSi(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aDegreeReaumurIsAnEightiethBetweenIceAndSteam() {
        assertThat(UNITS.parse("[degRe]").toSi(0)).isEqualTo(273.15);
        assertThat(UNITS.parse("[degRe]").toSi(80)).isEqualTo(373.15);
    }

    @Test
    void currenciesHaveNoRateAmongThemselves() {
        assertThat(UNITS.parse("EUR").convertsTo(UNITS.parse("USD"))).isFalse();
        assertThat(UNITS.alike(UNITS.parse("EUR/h"), UNITS.parse("kUSD/d"))).isTrue();
        assertThat(UNITS.alike(UNITS.parse("EUR"), UNITS.parse("m"))).isFalse();
        assertThat(UNITS.alike(UNITS.parse("EUR/USD"), UNITS.parse("1"))).isTrue();
    }
}
