package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "mass = 5 [kg]", "5 [g] = mass", "force = mass * 9.81 [m/s2]", "ratio = level / length", "ratio = 1 + level / 1 [m]",
        "force * level = torque", "torque = 3 [N.m]", "ratio = sqrt(level * length) / level", "ratio = (level / length)^0.5",
        "level^(1/2) * length^0.5 = 3 [m]", "ratio = level^-2 * 1 [m2]", "der(level) = length / 1 [s]", "count = 3", "ratio = count",
        "count = floor(ratio)", "flag = level > length and not high or mode == on", "flag = true", "flag = mode != Mode.off",
        "level = if flag then length else 2 * length", "ratio = atan2(level, length)", "level = max(length, inner.u)",
        "ratio = sin(6.28 * time / 1 [s])", "a.q + b.q = 0 [m3/s]", "when initial() then mode = on end",
        "when high then reinit(level, 0 [m]) mode = off end", "ratio = mod(level, length) / length",
    })
    void whatIsRightGivesNoDiagnostic(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "level = «5 [kg]»{TW-0202}", "level = «mass»{TW-0202}", "level + «mass»{TW-0202} = length", "level = «3»{TW-0202}",
        "flag = level > «mass»{TW-0202}", "level = if flag then length else «mass»{TW-0202}", "level = max(length, «1 [s]»{TW-0202})",
        "ratio = exp(«level»{TW-0202})", "ratio = 2^«level»{TW-0202}", "level * length + «level»{TW-0202} = 1 [m2]",
        "der(level) = «length»{TW-0202}", "when high then reinit(level, «0»{TW-0202}) end",
        "ratio = level * (mass + «length»{TW-0202})",
    })
    void aDimensionClashIsReportedAtTheSmallestExpressionThatHoldsIt(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "level = «true»{TW-0203}", "flag = «level»{TW-0203}", "flag = not «level»{TW-0203}", "flag = flag and «1»{TW-0203}",
        "mode = «true»{TW-0203}", "flag = «mode < on»{TW-0203}", "ratio = 2 * «mode»{TW-0203}", "level = «a»{TW-0203}",
        "level = 2 * «inner»{TW-0203}", "when «level»{TW-0203} then mode = on end", "when high then mode = «1»{TW-0203} end",
        "level = if «mass»{TW-0203} then length else length",
    })
    void aValueOfTheWrongTypeIsReported(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "temperature = 300 [K]", "difference = temperature - 20 [degC]", "temperature = 20 [degC] + difference",
        "temperature = temperature - 3 [K]", "ratio = difference / 2 [K]", "energy = temperature * 2 [J/K]",
        "temperature = 0.5 * temperature + 0.5 * temperature", "temperature = max(temperature, -5 [degC])",
        "flag = temperature > 95 [degC]", "difference = 3 [K]",
    })
    void temperaturePointsAndDifferencesCombineWhereItMakesSense(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "temperature = «temperature + 20 [degC]»{TW-0205}", "difference = «temperature»{TW-0205}", "difference = «3 [degC]»{TW-0205}",
        "temperature = «difference»{TW-0205}", "difference = «difference - temperature»{TW-0205}",
        "flag = difference > «95 [degC]»{TW-0205}",
    })
    void temperaturePointsThatAreTreatedAsDifferencesAreReported(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ratio = «sinus»{TW-0206}(1)", "ratio = «sin(1, 2)»{TW-0206}", "ratio = «max(1)»{TW-0206}", "level = «level»{TW-0206}(1)",
        "der(«mass»{TW-0305}) = 1 [kg/s]", "der(«2 * level»{TW-0305}) = 1 [m/s]", "mass = 1 [kg/m2] * level^«ratio»{TW-0207}",
        "when high then «level»{TW-0308} = 1 [m] end",
        "when high then reinit(«mode»{TW-0308}, on) end", "when high then «length»{TW-0308} = 1 [m] end",
        "when high then «high»{TW-0308} = true end",
    })
    void callsExponentsAndActionsAreChecked(String equation) {
        MarkedSource.equations(equation).check();
    }

    @Test
    void torqueAndEnergyAgreeInDimensionAndAreOnlyWarnedOf() {
        assertThat(MarkedSource.equations("torque = «energy»{TW-0204}").check()).noneMatch(found -> found.isError());
    }

    @Test
    void theMessageNamesBothUnitsAndTheRemedyAUnit() {
        assertThat(MarkedSource.equations("level = «3»{TW-0202}").check()).first()
                .satisfies(found -> assertThat(found.message()).isEqualTo("'3' is a number without unit, but 'level' is in [m]"))
                .satisfies(found -> assertThat(found.remedy()).isEqualTo("give the number a unit: 3 [m]"));
    }

    @Test
    void oneMistakeIsReportedOnceHoweverMuchContainsIt() {
        MarkedSource.equations("ratio = exp(sqrt((level + «missing»{TW-0101}) * 2) + 1)").check();
        MarkedSource.equations("ratio = exp(1 [kg] * (level + «2 [s]»{TW-0202})) + 1").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter a : Length = 5", "parameter a : Temperature = -20 [degC]", "parameter a : Real [m/(m3/h)^2] = 0.012",
        "parameter a : Boolean = true", "parameter a : Integer = 3", "input u : Frequency in 0 .. 3600 [rpm] = 50",
        "parameter a : Length = 2 [m]  parameter b : Area = a^2", "variable x : Length start 1 [m]",
        "parameter a : Pressure = 20 [mm[Hg]]", "parameter a : Length = 5 [[in_i]]",
    })
    void declaredValuesThatFitGiveNoDiagnostic(String member) {
        MarkedSource.body(member).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter a : Length = «5 [kg]»{TW-0202}", "parameter a : Length = 5 [«mtr»{TW-0201}]", "parameter a : Real [«quux»{TW-0201}]",
        "parameter a : Length «[kg]»{TW-0202}", "parameter a : Boolean «[m]»{TW-0203}",
        "parameter a : Integer = «2.5»{TW-0203}", "variable x : Length = «1 [m]»{TW-0307}", "state x : Length start «1 [m]»{TW-0307}",
        "input u : Length in «3 .. 1 [m]»{TW-0208}", "input u : Length in 0 .. 1 [m] = «2 [m]»{TW-0208}",
        "state x : «Boolean»{TW-0203} = true", "«writable»{TW-0316} parameter a : Real = 1",
        "parameter a : Length = 2 * «x»{TW-0316}  variable x : Length", "parameter a : Time = «time»{TW-0316}",
        "parameter a : Real = «1e999»{TW-0208}", "parameter a : Length = «(1 + 1)»{TW-0202}",
        "parameter a : Temperature = «3 [m]»{TW-0202}", "parameter a : «Nothing»{TW-0101} = 1",
    })
    void declaredValuesThatDoNotFitAreReported(String member) {
        MarkedSource.body(member).check();
    }
}
