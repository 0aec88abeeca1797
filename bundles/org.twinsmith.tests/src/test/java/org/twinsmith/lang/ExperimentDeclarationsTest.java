package org.twinsmith.lang;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sweeps, calibrations, optimisations and the figures that they make of runs. */
class ExperimentDeclarationsTest {

    private static void declared(String experiment) {
        MarkedSource.of("""
                enum Mode { off, auto }
                asset Pump {
                    parameter k : Real = 0.01
                    parameter stages : Integer in 1 .. 9 = 3
                    parameter ambient : Temperature = 20 [degC]
                    parameter maker : String = "M"
                    input speed : Frequency in 0 .. 3600 [rpm] = 1200 [rpm]
                    input head : Length = 1 [m]
                    property mode : Mode = off
                    state bearing : Temperature = 20 [degC]
                    telemetry power : Power
                    event hot when bearing > 90 [degC]
                    equations
                        power = 1 [kW] * k
                        der(bearing) = (ambient - bearing) / 1 [s]
                }
                system S { asset p : Pump }
                scenario Day of S for 1 [h] { measure work : Energy = integral(p.power) }
                %s
                """.formatted(experiment)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "p.speed in 1200 .. 3000 [rpm] steps 50   repeat 20 seeds", "p.speed in 1200 .. 3000 [rpm] steps 4 logarithmic",
        "p.speed in {1200, 1300, 20 [Hz]} [rpm]\np.k in {0.01, 0.02}", "p.mode in {off, auto}", "p.mode in {Mode.auto}", "p.stages in 1 .. 9 steps 5",
        "p.k ~ normal(0.01, 0.001)\np.bearing ~ normal(20, 2)\nsamples 1000 latin hypercube seed 7",
        "p.bearing ~ normal(20 [degC], 2 [K])\nsamples 10", "p.speed ~ uniform(1200, 3000 [rpm])\nsamples 10 random seed 7",
        "p.speed ~ triangular(1200, 1450, 3000 [rpm])\np.head ~ lognormal(3, 0.2)\nsamples 5\nmeasure peak = max(p.bearing)",
        "p.speed in 1200 .. 3000 [rpm]\nsamples 20", "p.ambient in -10 .. 40 [degC] steps 3\np.speed in 0 .. 3000 [rpm] steps 3",
        "repeat 5 seeds measure double = 2 * work measure share : Real = work / 1 [kW.h]",
        "p.k in {1, 2}\nmeasure n = count(p.hot)\nmeasure t = duration(p.bearing > 30 [degC]) + first(p.hot)\nmeasure m = final(p.mode)",
    })
    void sweepsStepThroughListOrDraw(String body) {
        declared("sweep X of Day { " + body + " }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "«p.power»{TW-0603} in 1 .. 2 [kW] steps 2", "«p»{TW-0603} in 1 .. 2 steps 2", "«p.maker»{TW-0603} in {\"a\"}", "p.«gone»{TW-0101} in 1 .. 2 steps 2",
        "p.k in 1 .. 2 steps 2\n«p.k»{TW-0603} in {1}", "p.k in «2 .. 1»{TW-0208} steps 5", "p.k in 1 .. 2 steps «1»{TW-0208}",
        "p.speed in «1200 .. 4000 [rpm]»{TW-0208} steps 5", "p.speed in 1200 .. «3000 [m]»{TW-0202} steps 5", "p.speed in {1, «4000»{TW-0208}} [rpm]",
        "p.k in «0 .. 1»{TW-0208} steps 3 logarithmic", "p.stages in 1 .. 9 steps «4»{TW-0203}", "p.mode in «1 .. 2»{TW-0203} steps 2",
        "p.mode in {«3»{TW-0203}}", "p.head in {1, 2} «[s]»{TW-0202}", "p.head in {1 [m], «2 [s]»{TW-0202}}", "p.k in {«2 * 3»{TW-0603}}", "p.head in {1} [«quux»{TW-0201}]",
        "«p.k ~ normal(0.01, 0.001)»{TW-0603}", "«p.k in 1 .. 2»{TW-0603}", "p.k in {1}\n«samples 5»{TW-0603}", "p.k ~ «normol»{TW-0603}(1, 2)\nsamples 5",
        "p.k ~ «normal(1)»{TW-0603}\nsamples 5", "p.k ~ «normal(1, 0)»{TW-0208}\nsamples 5", "p.k ~ «uniform(2, 1)»{TW-0208}\nsamples 5",
        "p.bearing ~ normal(20, «2 [degC]»{TW-0205})\nsamples 5", "p.head ~ lognormal(3, «1 [m]»{TW-0202})\nsamples 5", "p.mode ~ «normal(1, 2)»{TW-0203}\nsamples 5",
        "p.k in 1 .. 2\nsamples «0»{TW-0208}", "p.k in {1}\nrepeat «0»{TW-0208} seeds", "repeat 2 seeds\n«repeat 3 seeds»{TW-0603}",
        "repeat 2 seeds measure «work»{TW-0102} = max(p.k)", "repeat 2 seeds measure a = «p.power»{TW-0604}", "repeat 2 seeds measure a = 2 * «time»{TW-0604}",
        "repeat 2 seeds measure a : Power = «integral(p.power)»{TW-0202}", "repeat 2 seeds measure a = max(«integral(p.power)»{TW-0604})",
        "repeat 2 seeds measure a = duration(«p.power»{TW-0203})", "repeat 2 seeds measure a = «b»{TW-0101} measure b = final(p.k)", "repeat 2 seeds measure a = «a»{TW-0101}",
        "repeat 2 seeds measure a = mean(«p.mode»{TW-0203})", "repeat 2 seeds measure a = «integral(p.power, 1)»{TW-0206}",
    })
    void whatASweepCannotDoIsReported(String body) {
        declared("sweep X of Day { " + body + " }");
    }

    @Test
    void aSweepVariesSomething() {
        declared("sweep «X»{TW-0603} of Day { }");
        declared("sweep X of «Night»{TW-0101} { repeat 2 seeds }");
        declared("sweep X of «S»{TW-0101} { repeat 2 seeds }");
    }

    @Test
    void figuresOfRunsStandInNoEquation() {
        MarkedSource.equations("mass = «final(mass)»{TW-0604}").check();
        MarkedSource.equations("length = «max(length)»{TW-0206}").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "fit p.k, p.bearing to recording \"march.csv\" minimise rms(p.power)",
        "fit p.k start 0.02 in 0.001 .. 1\nto recording \"march.csv\" columns \"P [kW]\" as p.power, \"n [rpm]\" as p.speed\nminimise rms(p.power), rms(p.bearing)",
    })
    void calibrationsFitNumbersToARecording(String body) {
        declared("calibrate X of S { " + body + " }");
        declared("calibrate X of Day { " + body + " }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "fit «p.mode»{TW-0203} to recording \"a.csv\" minimise rms(p.power)", "fit «p.power»{TW-0603} to recording \"a.csv\" minimise rms(p.power)",
        "fit p.k start «5»{TW-0208} in 0 .. 1 to recording \"a.csv\" minimise rms(p.power)", "fit p.k to recording \"a.csv\" minimise «max(p.power)»{TW-0603}",
        "fit p.k to recording \"a.csv\" maximise «rms(p.power)»{TW-0603}", "fit p.k to recording \"a.csv\" minimise rms(p.power) «minimise rms(p.bearing)»{TW-0603}",
        "fit p.k to recording \"a.csv\" columns «\"P [K]\"»{TW-0202} as p.power minimise rms(p.power)",
        "fit p.k to recording \"a.csv\" columns «\"P [quux]\"»{TW-0201} as p.power minimise rms(p.power)",
        "fit p.k to recording \"a.csv\" columns \"P\" as p.power, «\"P\"»{TW-0102} as p.head minimise rms(p.power)",
    })
    void whatACalibrationCannotDoIsReported(String body) {
        declared("calibrate X of S { " + body + " }");
    }

    @Test
    void calibrationsAndOptimisationsAreComplete() {
        declared("calibrate «X»{TW-0603,TW-0603,TW-0603} of S { }");
        declared("optimise «X»{TW-0603,TW-0603} of Day { }");
        declared("abstract system T { } calibrate X of «T»{TW-0105} { fit «y»{TW-0101} to recording \"a\" minimise rms(«z»{TW-0101}) }");
        declared("calibrate X of «Mode»{TW-0101} { fit «y»{TW-0101} to recording \"a\" minimise rms(«z»{TW-0101}) }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "vary p.speed   minimise integral(p.power)   subject to p.bearing > 0.5 [degC]",
        "vary p.speed in 1200 .. 3000 [rpm], p.k start 0.2 in 0 .. 1\nmaximise work / 1 [J] - max(p.k)\nsubject to work < 3 [kW.h], max(p.bearing) < 90 [degC]\nevaluations 500 seed 3",
        "vary p.stages minimise -work",
    })
    void optimisationsSearchBetweenBounds(String body) {
        declared("optimise X of Day { " + body + " }");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "vary «p.k»{TW-0603} minimise work", "vary «p.mode»{TW-0203} minimise work", "vary p.speed minimise «p.power»{TW-0604}", "vary p.speed minimise work, «work»{TW-0603}",
        "vary p.speed minimise work subject to «work»{TW-0203}", "vary p.speed minimise work subject to work < 1 [kW.h] and «p.power»{TW-0604} < 1 [W]",
        "vary p.speed minimise «p.mode»{TW-0203,TW-0604}", "vary p.speed minimise work evaluations «0»{TW-0208}", "vary p.speed in «0 .. 4000 [rpm]»{TW-0208} minimise work",
    })
    void whatAnOptimisationCannotDoIsReported(String body) {
        declared("optimise X of Day { " + body + " }");
    }

    @Test
    void wordsOfExperimentsStayNamesWhereTheyCan() {
        MarkedSource.of("""
                asset A { parameter seed : Real = 1  parameter measure : Real = 1  parameter to : Real = 1  parameter repeat : Real = to }
                system S { asset a : A }
                scenario D of S for 1 [h] { }
                sweep X of D { a.measure in { 1 } a.seed in { 2 } }
                asset B { parameter measure : Real = 1 parameter samples : Real = 1 }
                scenario E of B for 1 [h] { }
                sweep Y of E { measure in { 1 } samples in 1 .. 2 steps 2 measure x = final(measure) }
                """).check();
    }
}
