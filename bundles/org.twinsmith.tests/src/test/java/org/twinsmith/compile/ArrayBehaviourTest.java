package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.diagnostic.Diagnostic;

class ArrayBehaviourTest {
    private static final String ROD = """
            asset Rod {
                parameter n : Integer = 10
                parameter a : Real [m2/s] = 0.01
                parameter length : Length = 1 [m]
                state T[n] : Temperature = 0 [degC]
                telemetry mean : Temperature
                equations
                    der(T[1]) = a * (n / length)^2 * (T[2] - 3 * T[1] + 2 * 273.15 [K])
                    for i in 2 .. n - 1 do
                        der(T[i]) = a * (n / length)^2 * (T[i + 1] - 2 * T[i] + T[i - 1])
                    end
                    der(T[n]) = a * (n / length)^2 * (2 * 373.15 [K] - 3 * T[n] + T[n - 1])
                    mean = sum(T) / n
            }
            """;

    /** Fourier's equation at rest is linear between the ends; finite volumes give it exactly at the middle of each cell. */
    @Test
    void aRodOfManyCellsComesToRestOnALine() {
        SimulatedText run = SimulatedText.of(ROD + """
                system Plant { asset coarse : Rod { n = 4 }  asset fine : Rod { n = 20 } }
                scenario Rest of Plant for 1 [h] { record coarse.T, fine.T[20], fine.mean every 1 [min] }
                """);
        assertThat(run.last("coarse.T[1]")).isCloseTo(273.15 + 12.5, within(1e-3));
        assertThat(run.last("coarse.T[4]")).isCloseTo(273.15 + 87.5, within(1e-3));
        assertThat(run.last("fine.T[20]")).isCloseTo(273.15 + 97.5, within(1e-3));
        assertThat(run.last("fine.mean")).isCloseTo(273.15 + 50, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"sum(c),6", "product(c),6", "min(c),1", "max(c) + 1,4", "size(c),3", "c[2],2", "c[n],3", "c[n - 1],2", "sum(c * {1; 10; 100}),321",
        "sum(2 * c),12", "m[2;1],4", "sum(m),21", "sum(abs(-c)),6", "max(sqrt(c * c)),3", "size(m),6", "sum(part.x),30", "part[2].x,20",
        "sum(if n > 2 then c else 2 * c),6", "sum(part.y[2]),7", "part[1].y[1],1"})
    void arraysHaveValues(String expression, double expected) {
        SimulatedText run = SimulatedText.of("""
                asset Part { parameter x : Real = 0  parameter y[2] : Real = 1 }
                system Plant {
                    parameter n : Integer = 3
                    parameter c[n] : Real = {1, 2, 3}
                    parameter m[2, 3] : Real = {{1, 2, 3}, {4, 5, 6}}
                    asset part[2] : Part { x = {10, 20}  y = {{1, 2}, {3, 5}} }
                    telemetry value : Real
                    equations value = %s
                }
                scenario Look of Plant for 1 [s] { record value every 1 [s] }
                """.formatted(expression.replace(';', ',')));
        assertThat(run.last("value")).isCloseTo(expected, within(1e-12));
    }

    @Test
    void anArrayEquationHoldsForEachElement() {
        SimulatedText run = SimulatedText.of("""
                system Plant {
                    parameter rate[3] : Velocity [mm/s] = {1, 2, 3}
                    state x[3] : Length [mm] = {10, 20, 30}
                    variable y[3] : Length
                    equations
                        der(x) = rate
                        y = 2 * x
                }
                scenario Go of Plant for 10 [s] { record x, y[3] every 1 [s] }
                """);
        assertThat(run.last("x[1]")).isCloseTo(0.020, within(1e-9));
        assertThat(run.last("x[3]")).isCloseTo(0.060, within(1e-9));
        assertThat(run.last("y[3]")).isCloseTo(0.120, within(1e-9));
    }

    /** Kirchhoff at a bus: what the members of a family give flows into the load. */
    @Test
    void aFamilyIsConnectedInALoopAndSetAtOnce() {
        SimulatedText run = SimulatedText.of("""
                connector Grid { u : Voltage  flow i : Current }
                asset Turbine {
                    parameter share : Real = 1
                    input wind : Velocity
                    port grid : Grid
                    telemetry power : Power
                    equations
                        grid.i = -share * wind * 1 [A.s/m]
                        power = -grid.u * grid.i
                }
                asset Load { port grid : Grid  equations grid.u = 2 [Ohm] * grid.i }
                system Farm {
                    asset turbine[12] : Turbine
                    asset big[2] : Turbine { share = {2, 3} }
                    asset load : Load
                    telemetry total : Power
                    for i in 1 .. 12 do
                        connect turbine[i].grid -> load.grid
                    end
                    for i in 1 .. 2 do connect big[i].grid -> load.grid end
                    equations
                        total = sum(turbine.power) + sum(big.power)
                }
                scenario Blow of Farm for 2 [s] {
                    set turbine.wind = 1 [m/s]
                    set big.wind = {1 [m/s], 2 [m/s]}
                    set turbine[3].wind = 5 [m/s] from 1 [s]
                    record total, turbine[3].power every 1 [s]
                }
                """);
        // 12 A of the family and 2 A + 6 A of the big ones on 2 Ohm, then 4 A more.
        assertThat(run.column("total")[0]).isCloseTo(2 * 20.0 * 20.0, within(1e-6));
        assertThat(run.last("total")).isCloseTo(2 * 24.0 * 24.0, within(1e-6));
        assertThat(run.last("turbine[3].power")).isCloseTo(2 * 24.0 * 5.0, within(1e-6));
    }

    @Test
    void portsComeInArraysAndEventsInLoops() {
        SimulatedText run = SimulatedText.of("""
                connector Flow { p : Pressure  flow q : VolumeFlow }
                asset Header {
                    port outlet[3] : Flow
                    equations
                        for i in 1 .. 3 do outlet[i].p = i * 1 [Pa] end
                }
                asset Drain {
                    port inlet : Flow
                    state v : Volume = 0 [m3]
                    equations
                        inlet.q = inlet.p * 1 [m3/(Pa.s)]
                        der(v) = inlet.q
                }
                system Plant {
                    asset header : Header
                    asset drain[3] : Drain
                    property full[3] : Boolean = false
                    for i in 1 .. 3 do connect header.outlet[i] -> drain[i].inlet end
                    equations
                        for i in 1 .. 3 do
                            when drain[i].v > 4 [m3] then full[i] = true end
                        end
                }
                scenario Go of Plant for 2 [s] { record drain.v, full every 1 [s] }
                """);
        assertThat(run.last("drain[2].v")).isCloseTo(4, within(1e-6));
        assertThat(run.last("full[1]")).isZero();
        assertThat(run.last("full[3]")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "equations for i in 1 .. n do y = c[i + 1] end,c has the indices 1 .. 3; so there is no c[4] for i = 3",
        "parameter k : Integer = 0 equations y = c[k],c has the indices 1 .. 3; so there is no c[0]",
        "parameter d[n + 1] : Real = 1 equations y = sum(c * d),has the shape [4]; but 'c' has the shape [3]",
        "parameter d[0 - n] : Real = 1 equations y = 1,the size 0 - n of d is -3",
        "parameter k : Integer = k parameter d[k] : Real = 1 equations y = 1,the size k of d is not known before the run",
        "parameter d[0] : Real = 1 equations y = max(d),no smallest and no largest",
        "parameter d[2000000] : Real = 1 equations y = 1,at most 1000000 elements",
    })
    void whatOnlyTheInstanceShowsIsReported(String members, String message) {
        assertThat(CompiledText.uncheckedFindings("system Plant { parameter n : Integer = 3 parameter c[n] : Real = 1 variable y : Real %s }"
                .formatted(members))).extracting(Diagnostic::message).anyMatch(found -> found.contains(message.replace(';', ',')));
    }
}
