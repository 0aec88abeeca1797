package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;

/** What only the flattened system shows to be wrong, each at its place and in the words of the model. */
class RejectionTest {
    @Test
    void aMissingParameterIsReportedAtTheInstance() {
        Diagnostic found = only("""
                asset A { parameter k : Real }
                system S {
                    asset a : A
                }
                """);

        assertThat(found.code()).isEqualTo(Code.MISSING_VALUE);
        assertThat(found.message()).isEqualTo("parameter a.k has no value");
        assertThat(found.place().line()).isEqualTo(6);
    }

    @Test
    void anInstanceWithoutARequiredRelationIsReported() {
        String types = "asset Tank { }  asset Pump { relation feeds : Tank [1..2] }  system Cell { asset p : Pump  asset t : Tank }  ";

        Diagnostic found = only(types + "system S { system a : Cell }");
        assertThat(found.code()).isEqualTo(Code.MULTIPLICITY);
        assertThat(found.message()).isEqualTo("a.p feeds 0 Tank, but at least 1 is required");
        assertThat(CompiledText.findings(types + "system S { system a : Cell\na.p feeds a.t }")).isEmpty();
        assertThat(only(types + "system S { system a : Cell  asset u, v : Tank\na.p feeds a.t\na.p feeds u\na.p feeds v }").message())
                .isEqualTo("a.p feeds 3 Tank, but at most 2 is allowed");
    }

    @Test
    void aStateWithoutAStartIsReported() {
        Diagnostic found = only("asset A { state x : Real  equations der(x) = 1 [1/s] }  system S { asset a : A }");

        assertThat(found.code()).isEqualTo(Code.MISSING_VALUE);
        assertThat(found.message()).isEqualTo("the start of state a.x has no value");
    }

    @Test
    void anInputThatNobodyFeedsIsReported() {
        Diagnostic found = only("asset A { input u : Real }  system S { asset a : A }");

        assertThat(found.code()).isEqualTo(Code.MISSING_VALUE);
        assertThat(found.message()).isEqualTo("input a.u has no value");
    }

    @Test
    void anInputWithoutAValueBeforeTheFirstInstantIsReported() {
        Diagnostic found = only("""
                asset A { input u : Real }
                system S { asset a : A }
                scenario R of S for 9 [s] { set a.u = 1 from 3 [s] }
                """);

        assertThat(found.code()).isEqualTo(Code.MISSING_VALUE);
        assertThat(found.message()).contains("a.u has no value before 3.0 s");
    }

    @Test
    void anInputWithTwoGiversIsReported() {
        Diagnostic found = only("""
                asset A { input u : Real }
                asset B { variable y : Real  equations y = 1 }
                system S { asset a : A  asset b : B  connect b.y -> a.u }
                scenario R of S for 9 [s] { set a.u = 1 }
                """);

        assertThat(found.code()).isEqualTo(Code.SECOND_VALUE);
        assertThat(found.message()).contains("a.u", "'connect b.y -> a.u'", "'set a.u = 1'");
    }

    @Test
    void anUnconnectedPortIsAWarningAndARequiredOneAnError() {
        String system = """
                asset A { %s port p : Liquid  equations p.p = 100 [Pa] }
                system S {
                    asset a : A
                }
                """;

        List<Diagnostic> optional = CompiledText.findings(system.formatted(""));
        assertThat(optional).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(Code.UNCONNECTED_PORT);
            assertThat(found.isError()).isFalse();
            assertThat(found.message()).contains("port a.p is not connected");
            assertThat(found.place().line()).isEqualTo(6);
        });
        assertThat(CompiledText.compile(system.formatted(""))).isInstanceOf(CompileResult.Compiled.class);
        assertThat(only(system.formatted("required")).isError()).isTrue();
    }

    @Test
    void aMissingEquationIsExplainedWithItsVariable() {
        Diagnostic found = only("""
                asset A {
                    variable x : Real
                    variable lost : Real
                    equations x = 1
                }
                system S { asset a : A }
                """);

        assertThat(found.code()).isEqualTo(Code.UNDERDETERMINED);
        assertThat(found.message()).isEqualTo("asset A has 1 equation for 2 unknowns of its own (2 variables), so that"
                + " system S has 1 equation for 2 unknowns; not determined: a.lost");
        assertThat(found.place().line()).isEqualTo(4);
    }

    @Test
    void anEquationTooManyIsExplainedWithItsText() {
        Diagnostic found = only("""
                asset A {
                    variable x : Real
                    equations
                        x = 1
                        x = 2
                }
                system S { asset a : A }
                """);

        assertThat(found.code()).isEqualTo(Code.OVERDETERMINED);
        assertThat(found.message()).contains("2 equations for 1 unknown", "1 too many among 'a: x = 1' (line 7)", "'a: x = 2' (line 8)");
    }

    @Test
    void theTypeThatLacksAnEquationIsBlamedAndNotItsNeighbours() {
        Diagnostic found = only("""
                asset Tank {
                    port outlet : Liquid
                    state level : Length = 1 [m]
                    equations
                        1 [m2] * der(level) = outlet.q
                        outlet.p = 9810 [Pa/m] * level
                }
                asset Pipe {
                    port inlet, outlet : Liquid
                    equations inlet.q + outlet.q = 0 [m3/s]
                }
                system S {
                    asset a, b : Tank
                    asset p : Pipe
                    connect a.outlet -> p.inlet
                    connect p.outlet -> b.outlet
                }
                """);

        assertThat(found.code()).isEqualTo(Code.UNDERDETERMINED);
        assertThat(found.message()).startsWith("asset Pipe has 1 equation for 2 unknowns of its own (2 flows of ports)");
        assertThat(found.place().line()).isEqualTo(11);
    }

    @Test
    void pipesInACircleLeaveTheirPressureOpen() {
        Diagnostic found = only("""
                asset Pipe {
                    port inlet, outlet : Liquid
                    equations
                        inlet.q + outlet.q = 0 [m3/s]
                        inlet.p - outlet.p = 1 [Pa/(m3/s)] * inlet.q
                }
                system S { asset a, b : Pipe  connect a.outlet -> b.inlet  connect b.outlet -> a.inlet }
                """);

        assertThat(found.code()).isEqualTo(Code.STRUCTURALLY_SINGULAR);
        assertThat(found.message()).contains("q in the node of a.outlet, b.inlet sums to zero", "a.inlet.p");
    }

    @Test
    void parametersInACircleAreReported() {
        Diagnostic found = only("""
                asset A { parameter k : Real = m + 1  parameter m : Real = 2 * k }
                system S { asset a : A }
                """);

        assertThat(found.code()).isEqualTo(Code.PARAMETER_CYCLE);
        assertThat(found.message()).contains("a.k, a.m");
    }

    @Test
    void aComputedParameterOutsideOfItsRangeIsReportedInItsUnit() {
        Diagnostic found = only("""
                asset A { parameter d : Length in 0 .. 50 [mm] = 30 [mm] * 2 }
                system S { asset a : A }
                """);

        assertThat(found.code()).isEqualTo(Code.RANGE);
        assertThat(found.message()).contains("a.d is 0.06, allowed is 0 .. 0.05 [m]");
    }

    @Test
    void eventsThatMeanEachOtherAreRefusedInsteadOfBreakingTheStack() {
        List<Diagnostic> found = CompiledText.findings("""
                asset A {
                    property p : Boolean = false
                    event one when two
                    event two when one
                    equations
                        when one then p = true end
                }
                system S { asset a : A }
                """);

        assertThat(found).isNotEmpty().allSatisfy(each -> assertThat(each.code()).isEqualTo(Code.TOO_DEEP));
    }

    /** The language reports these too; a caller that compiles all the same must get an answer, not an exception. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TW-0105 | abstract asset A { }  system S { asset a : A }
            TW-0107 | asset A { asset a : A }  system S { asset a : A }
            TW-0203 | asset A { property s : String = "x"  variable x : Real  equations x = s }  system S { asset a : A }
            TW-0203 | asset A { variable x : Real  equations x = if time == 1 [s] then 1 else 2 }  system S { asset a : A }
            TW-0305 | asset A { variable x : Real  equations der(x) = 1 [1/s] }  system S { asset a : A }
            TW-0308 | asset A { variable x : Real  equations x = 1  when x > 2 then x = 3 end }  system S { asset a : A }
            TW-0308 | asset A { variable x : Real  equations x = 1  when x > 2 then reinit(x, 3) end }  system S { asset a : A }
            TW-0401 | connector B { p : Pressure }  asset A { port l : Liquid  port b : B  equations l.p = 1 [Pa] } system S { asset a, c : A  connect a.l -> c.b }
            TW-0403 | asset A { variable x : Real  equations x = 1 }  system S { asset a, b : A  connect a -> b }
            TW-0403 | asset A { variable x : Real  equations x = 1 }  system S { asset a, b : A  connect a.x -> b.x }
            TW-0501 | asset A { variable x : Real  equations x = 1 }  source s : opcua "x"  system S { asset a : A }  bind S.a <- s "y"
            TW-0601 | asset A { variable x : Real  equations x = 1 }  system S { asset a : A }  scenario R of S for 1 [s] { set a.x = 3 }
            TW-0601 | asset A { variable x : Real  equations x = 1 }  system S { asset a : A }  scenario R of S for 1 [s] { record a every 1 [s] }
            TW-0601 | asset A { variable x : Real  equations x = 1 }  system S { asset a : A }  scenario R of S for 1 [s] { fault a.x leak 1 [m3/h] }
            TW-0601 | asset A { input u : Real }  system S { asset a : A }  scenario R of S for 1 [s] { set a.u = 3  set a.u = 4 }
            """)
    void theCompilerStandsOnItsOwnFeet(String code, String body) {
        assertThat(CompiledText.uncheckedFindings(body)).filteredOn(Diagnostic::isError).isNotEmpty()
                .extracting(found -> found.code().id()).contains(code);
    }

    private static Diagnostic only(String body) {
        List<Diagnostic> found = CompiledText.findings(body).stream().filter(Diagnostic::isError).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
