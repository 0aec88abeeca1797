package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Condition;
import org.twinsmith.core.plan.Plan;
import org.twinsmith.core.plan.Role;
import org.twinsmith.core.plan.ValueType;
import org.twinsmith.core.plan.Variable;

class FlatteningTest {
    private static final String TANK = """
            asset Tank {
                port outlet : Liquid
                parameter area : Area = 2 [m2]
                state level : Length = 1 [m]
                equations
                    area * der(level) = outlet.q
                    outlet.p = 9810 [Pa/m] * level
            }
            asset Pipe {
                port inlet, outlet : Liquid
                parameter r : Real [Pa/(m3/s)] = 1000
                equations
                    inlet.q + outlet.q = 0 [m3/s]
                    inlet.p - outlet.p = r * inlet.q
            }
            """;

    @Test
    void instancesBecomeDottedNamesInTheOrderOfTheModel() {
        Plan plan = CompiledText.plan("""
                asset Part { parameter k : Real = 1  variable x : Real  equations x = k }
                asset Whole { asset a, b : Part  parameter own : Real = 2 }
                system S { asset w : Whole }
                """);

        assertThat(plan.variables()).extracting(Variable::name)
                .containsExactly("w.a.k", "w.a.x", "w.b.k", "w.b.x", "w.own");
    }

    @Test
    void aModifierIsReadInTheInstanceThatWritesIt() {
        PlanInterpreter run = run("""
                asset Part { parameter k : Real = 1  variable x : Real  equations x = 10 * k }
                asset Whole { parameter k : Real = 3  asset a : Part { k = k + 1 }  asset b : Part }
                system S { asset w : Whole { k = 7 } }
                """);

        assertThat(run.get("w.a.x")).isEqualTo(80);
        assertThat(run.get("w.b.x")).isEqualTo(10);
    }

    @Test
    void aBareModifierTakesTheUnitOfItsTarget() {
        PlanInterpreter run = run("""
                asset Part { parameter t : Temperature = 20  parameter l : Length [mm] = 5 }
                system S { asset a : Part { t = -10 } }
                """);

        assertThat(run.get("a.t")).isCloseTo(263.15, within(1e-9));
        assertThat(run.get("a.l")).isEqualTo(0.005);
    }

    @Test
    void equationsOfABaseAddUpAndADiamondContributesOnce() {
        PlanInterpreter run = run("""
                abstract asset Base { variable x : Real  equations x = 2 }
                abstract asset Left extends Base { variable l : Real  equations l = 10 * x }
                abstract asset Right extends Base { variable r : Real  equations r = 100 * x }
                asset Both extends Left, Right { variable sum : Real  equations sum = l + r }
                system S { asset b : Both }
                """);

        assertThat(run.get("b.sum")).isEqualTo(220);
    }

    @Test
    void aReferenceOfABaseMeansTheRedeclaration() {
        PlanInterpreter run = run("""
                abstract asset Base { parameter k : Real = 1  variable x : Real  equations x = k }
                asset Narrow extends Base { parameter k : Real = 5 }
                system S { asset n : Narrow }
                """);

        assertThat(run.get("n.x")).isEqualTo(5);
    }

    @Test
    void potentialsOfANodeAreEqualAndFlowsSumToZero() {
        PlanInterpreter run = run(TANK + """
                system S {
                    asset high : Tank { level = 3 [m] }
                    asset low : Tank { level = 1 [m] }
                    asset a, b : Pipe
                    asset c : Pipe { r = 500 }
                    connect high.outlet -> a.inlet
                    connect a.outlet -> b.inlet
                    connect a.outlet -> c.inlet
                    connect b.outlet -> low.outlet
                    connect c.outlet -> low.outlet
                }
                """);

        // Two resistances 1000 and 500 in parallel, 1000 in series, under a head of 2 m of 9810 Pa/m.
        double flow = 2 * 9810 / (1000 + 1000 / 3.0);
        assertThat(run.get("a.inlet.q")).isCloseTo(flow, within(1e-9));
        assertThat(run.get("b.inlet.q")).isCloseTo(flow / 3, within(1e-9));
        assertThat(run.get("c.inlet.p")).isCloseTo(run.get("a.outlet.p"), within(1e-9));
        assertThat(run.derivative("high.level")).isCloseTo(-flow / 2, within(1e-9));
        assertThat(run.derivative("low.level")).isCloseTo(flow / 2, within(1e-9));
    }

    @Test
    void theOwnPortOfASystemCountsWithTheOppositeSignInside() {
        PlanInterpreter run = run(TANK + """
                system Twin {
                    port left, right : Liquid
                    asset a, b : Pipe
                    connect left -> a.inlet
                    connect a.outlet -> b.inlet
                    connect b.outlet -> right
                }
                system S {
                    asset high : Tank { level = 3 [m] }
                    asset low : Tank
                    system t : Twin
                    connect high.outlet -> t.left
                    connect t.right -> low.outlet
                }
                """);

        assertThat(run.get("t.left.q")).isCloseTo(2 * 9810 / 2000.0, within(1e-9));
        assertThat(run.get("t.a.inlet.q")).isCloseTo(run.get("t.left.q"), within(1e-12));
        assertThat(run.get("t.right.q")).isCloseTo(-run.get("t.left.q"), within(1e-12));
        assertThat(run.derivative("low.level")).isCloseTo(2 * 9810 / 2000.0 / 2, within(1e-9));
    }

    @Test
    void aLeakLeavesTheNodeOfItsPort() {
        String system = TANK + """
                system S {
                    asset high : Tank { level = 3 [m] }
                    asset low : Tank
                    asset a : Pipe
                    connect high.outlet -> a.inlet
                    connect a.outlet -> low.outlet
                }
                scenario Leaking of S for 10 [s] { fault low.outlet leak 3600 [m3/h] from 2 [s] until 4 [s] }
                """;

        for (double time : new double[] {1, 3, 5}) {
            PlanInterpreter run = run(system, time);
            double leak = time == 3 ? 1 : 0;
            assertThat(run.get("low.outlet.q")).isCloseTo(run.get("a.inlet.q") - leak, within(1e-9));
        }
    }

    @Test
    void aConnectedInputIsNoInputAnyMore() {
        Plan plan = CompiledText.plan("""
                asset Source { variable out : Real  equations out = time / 1 [s] }
                asset Sink { input u : Real }
                system S { asset a : Source  asset b : Sink  connect a.out -> b.u }
                """);

        assertThat(plan.layout().inputs()).isZero();
        assertThat(plan.variable("b.u").orElseThrow().role()).isEqualTo(Role.ALGEBRAIC);
        assertThat(new PlanInterpreter(plan).evaluate(4).get("b.u")).isEqualTo(4);
    }

    @Test
    void anInputFollowsTheScenarioInTheOrderOfInstantsNotOfLines() {
        String system = """
                asset A { input u : Length = 1 [m] }
                system S { asset a : A }
                scenario Run of S for 10 [s] {
                    set a.u = 30 [cm] from 6 [s]
                    set a.u = 2 [m] from 3 [s]
                }
                """;

        assertThat(run(system, 0).get("a.u")).isEqualTo(1);
        assertThat(run(system, 3).get("a.u")).isEqualTo(2);
        assertThat(run(system, 7).get("a.u")).isEqualTo(0.3);
    }

    @Test
    void booleansAndEnumerationsAreNumbersOfTheirType() {
        Plan plan = CompiledText.plan("""
                enum Mode { off, auto, hand }
                asset A {
                    property mode : Mode = auto
                    variable on : Boolean
                    variable next : Mode
                    equations
                        on = mode == Mode.auto and not (mode == Mode.off)
                        next = if on then Mode.hand else Mode.off
                }
                system S { asset a : A }
                """);

        PlanInterpreter run = new PlanInterpreter(plan).settle(0);
        assertThat(run.get("a.mode")).isEqualTo(1);
        assertThat(run.get("a.on")).isEqualTo(1);
        assertThat(run.get("a.next")).isEqualTo(2);
        assertThat(plan.relations()).isEmpty();
        assertThat(plan.variable("a.next").orElseThrow().type())
                .isEqualTo(new ValueType.Enumeration("Mode", List.of("off", "auto", "hand")));
    }

    @Test
    void anEventStandsForItsConditionAndSharesTheRelation() {
        Plan plan = CompiledText.plan("""
                asset A {
                    state x : Real = 0
                    property tripped : Boolean = false
                    event high when x > 5 severity medium "too high"
                    equations
                        der(x) = 1 [1/s]
                        when high then tripped = true end
                }
                system S { asset a : A }
                """);

        assertThat(plan.relations()).hasSize(1);
        assertThat(plan.whens().getFirst().condition()).isEqualTo(new Condition.Held(0));
        assertThat(plan.events()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("a.high");
            assertThat(event.severity()).isEqualTo("medium");
            assertThat(event.message()).isEqualTo("too high");
            assertThat(event.condition()).isEqualTo(new Condition.Held(0));
        });
    }

    @Test
    void whatIsExposedIsPublished() {
        Plan plan = CompiledText.plan("""
                asset A { variable x : Real  telemetry y : Real  equations x = 1  y = 2 }
                system S { asset a : A  expose a.x as "the x" }
                """);

        assertThat(plan.variables()).filteredOn(Variable::published).extracting(Variable::name)
                .containsExactly("a.x", "a.y");
        assertThat(plan.variable("a.x").orElseThrow().description()).isEqualTo("the x");
    }

    @Test
    void aBindingKeepsTheUnitOfItsSource() {
        Plan plan = CompiledText.plan("""
                asset A { telemetry x : Length [m]  equations x = 2 [m] }
                system S { asset a : A }
                source plc : opcua "opc.tcp://localhost:1"
                source unused : opcua "opc.tcp://localhost:2"
                bind S.a.x <- plc "ns=2;s=X" [mm] sampling 100 [ms] deadband 0.5 %
                """);

        assertThat(plan.bindings()).singleElement().satisfies(binding -> {
            assertThat(binding.variable()).isEqualTo("a.x");
            assertThat(binding.unit().text()).isEqualTo("mm");
            assertThat(binding.sampling()).isEqualTo(0.1);
            assertThat(binding.deadband()).isEqualTo(0.5);
        });
        assertThat(plan.sources()).singleElement()
                .satisfies(source -> assertThat(source.endpoint()).isEqualTo("opc.tcp://localhost:1"));
    }

    @Test
    void aReadBindingFeedsAnInputAndAWriteBindingDoesNot() {
        String model = """
                asset A { input u : Length in 1 .. 5 [m] %s }
                system S { asset a : A }
                source plc : opcua "opc.tcp://localhost:1"
                bind S.a.u %s plc "ns=2;s=U" [m]
                """;

        assertThat(CompiledText.findings(model.formatted("", "<-"))).singleElement().satisfies(found -> {
            assertThat(found.isError()).isFalse();
            assertThat(found.message()).contains("a.u", "counts as 1.0 [m] until then");
        });
        assertThat(CompiledText.findings(model.formatted("= 2", "<-"))).isEmpty();
        assertThat(CompiledText.findings(model.formatted("= 2", "->"))).isEmpty();
        assertThat(CompiledText.uncheckedFindings(model.formatted("", "->"))).extracting(found -> found.code())
                .containsExactly(Code.MISSING_VALUE);
    }

    @Test
    void aStrictComparisonWithTimeIsAnInstantToo() {
        Plan plan = CompiledText.plan("""
                asset A {
                    parameter start : Time = 3 [s]
                    variable x : Real
                    equations x = if start + 2 [s] < 2 * time then 1 else 0
                }
                system S { asset a : A }
                """);

        assertThat(plan.relations()).singleElement().satisfies(relation -> assertThat(relation.isInstant()).isTrue());
        assertThat(new PlanInterpreter(plan).settle(2.4).get("a.x")).isZero();
        assertThat(new PlanInterpreter(plan).settle(2.5).get("a.x")).isEqualTo(1);
    }

    private static PlanInterpreter run(String body) {
        return run(body, 0);
    }

    private static PlanInterpreter run(String body, double time) {
        return new PlanInterpreter(CompiledText.plan(body)).settle(time);
    }

    /** One percent is a part of the range; 9 [degF] are a difference of 5 K, and 0.12 [kW] are 120 of the source's watts. */
    @ParameterizedTest
    @CsvSource({"power, [W], 0.5 %, 0.5, 0", "power, [W], 0.005 [1], 0.5, 0", "power, [W], 0.12 [kW], 0, 120", "warmth, [degC], 9 [degF], 0, 5"})
    void aDeadbandIsAPartOfTheRangeOrADifference(String feature, String unit, String deadband, double percent, double change) {
        Plan plan = CompiledText.plan("""
                source plc : opcua "opc.tcp://h"
                bind S.%s <- plc "s=A" %s deadband %s
                system S {
                    telemetry power : Power in 0 .. 1 [kW]
                    telemetry warmth : Temperature
                    equations
                        power = 1 [W]
                        warmth = 300 [K]
                }
                """.formatted(feature, unit, deadband));

        assertThat(plan.bindings()).singleElement().satisfies(binding -> {
            assertThat(binding.deadband()).isCloseTo(percent, within(1e-12));
            assertThat(binding.change()).isCloseTo(change, within(1e-9));
        });
    }
}
