package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units where a checker may go wrong in either direction: it neither misses a mistake nor sees one where there is none. */
class UnitCasesTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "ratio = if level > 1 [cm] then (if flag then 1 else 2) else level / 3 [mm]", "level = min(max(length, 1 [mm]), 2 [km])",
        "ratio = atan2(force, 3 [N])", "level = (length^3)^(1/3)", "level^(2/3) * level^(1/3) = length", "level = sqrt(sqrt(length^4))",
        "level = (length^2)^0.5", "level^1.5 = sqrt(length^3)", "ratio = (level / length)^ratio", "ratio = ratio^(level / length)",
        "level = 1 / (1 / length + 1 / 2 [m])", "torque = force * level", "energy = force * level", "ratio * 60 [rpm] = 1 [Hz]",
        "ratio = 5 [%] + 0.1", "ratio = 5 [%] * 1 [m] / 3 [km]", "energy = 2 [kW.h]", "energy = 2 [kW] * 3 [h]",
        "energy = 2 [J/K] * (temperature - 20 [degC])", "energy = 2 [J/degC] * difference", "energy = 2 [J/K] * temperature",
        "temperature = if flag then 20 [degC] else 300 [K]", "difference = abs(temperature - 20 [degC])",
        "temperature = min(temperature, 95 [degC])", "temperature = 68 [degF]", "flag = temperature >= 300 [K]",
        "temperature = temperature + 5 [K] * ratio", "temperature = temperature + difference - 2 [K]",
        "flag = count == 3 and ratio != 0.5", "mass = 1 [kg] * exp(-time / 5 [s])", "level = 1 [m] * sin(2 * pi * 50 [Hz] * time)",
        "ratio = ln(level / 1 [m])", "level = mod(length, 10 [cm])", "when time > 5 [min] then mode = on end",
        "when level > 1 [m] and not (temperature > 20 [degC]) then reinit(level, 0.5 * level) end", "ratio = sign(mass)",
        "level = -(-length)", "mass * 9.81 [m/s2] = force", "force = mass * length / (1 [s] * 1 [s])",
        "ratio = 1 [m] / 1 [[in_i]]", "level = 3 [mm] + 2 [cm] + 1 [dm]", "ratio = level^0 * mass^0",
        "der(level) = sqrt(2 * 9.81 [m/s2] * level)", "energy = mass * (3 [km/h])^2 / 2", "energy / torque = ratio",
    })
    void whatIsRightGivesNoDiagnostic(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "level = if flag then length else (if high then length else «mass»{TW-0202})", "level = «sqrt(level * mass)»{TW-0202}",
        "level = «level^(1/3) * level^(1/2)»{TW-0202}", "ratio = atan2(force, «mass»{TW-0202})", "ratio = sin(«50 [Hz]»{TW-0202})",
        "ratio = ln(«level»{TW-0202})", "when time > «5»{TW-0202} then mode = on end", "ratio = 5 [%] + «1 [rpm]»{TW-0202}",
        "flag = level == «mass»{TW-0202}", "level = 3 * «5 [kg]»{TW-0202}", "force = mass * «9.81 [m/s]»{TW-0202}",
        "difference = «-20 [degC]»{TW-0205}", "level = «2 [rad/s]»{TW-0202}", "energy = «2 [kW]»{TW-0202} + 3 [kW.h]",
        "level = max(«1»{TW-0202}, length)", "«3»{TW-0202} = level", "level = mod(length, «10»{TW-0202})",
        "ratio = «(level / length)^2 * mass»{TW-0202}", "level = «length^-1»{TW-0202}", "level = «length^(3/2)»{TW-0202}",
        "mass = 1 [kg] * exp(-time / «5 [m]»{TW-0202})", "ratio = 2^«(level)»{TW-0202}", "when high then reinit(level, «2 [s]»{TW-0202}) end",
        "level = if temperature > «20 [m]»{TW-0202} then length else length", "temperature = «temperature + temperature»{TW-0205}",
        "temperature = 0.5 * «(temperature + 20 [degC])»{TW-0205}", "energy = 2 [J/K] * «(difference - 20 [degC])»{TW-0205}",
        "level = (length * «1 [cd]»{TW-0202})",
    })
    void whatIsWrongIsReportedWhereItIs(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // The declared names agree; the odd number is the wrong one, on whichever side it stands.
        "level * «1 [cd]»{TW-0202} = length", "der(level) * «4 [kg]»{TW-0202} = length / 2 [s]", "force * level / «1 [cd]»{TW-0202} = energy",
        // Two terms agree with each other or with the other side: the third is wrong.
        "level + «mass»{TW-0202} + length = 2 [m]", "«mass»{TW-0202} + level = length", "level = «mass»{TW-0202} + length",
        "force = mass * «9.81 [m/s]»{TW-0202} + 2 [N]", "force = 2 [N] + mass * «9.81 [m/s]»{TW-0202}",
        "level = if flag then «mass»{TW-0202} else length", "level = min(«mass»{TW-0202}, length)",
        // The wrong factor stands deep inside.
        "level = sqrt(length * length * «1 [cd]»{TW-0202})", "level = (length * length * «1 [cd]»{TW-0202})^(1/2)",
        "ratio = exp(-(level * «1 [cd]»{TW-0202}) / length)", "ratio = (level / length * «1 [cd]»{TW-0207})^ratio",
    })
    void ofTwoSidesThatDisagreeTheOneThatIsLikelierWrongIsReported(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter a : Temperature in -20 .. 95 [degC] = 20", "parameter a : TemperatureDifference = 5 [K]",
        "parameter a : Frequency in 0 .. 3600 [rpm] = 50 [Hz]", "parameter a : Real [%] in 0 .. 100 = 40", "parameter a : Real in 0 .. 100 [%] = 0.4",
        "parameter a : Real [J/(kg.degC)] = 4.2 [kJ/(kg.K)]", "state a : Temperature = 20 [degC]  limits a operating 10 .. 80, alarm .. 95 [degC]",
        "parameter a : Torque = 3 [N.m]", "parameter a : Energy = 3 [N.m]",
    })
    void declarationsThatAreRightGiveNoDiagnostic(String member) {
        MarkedSource.body(member).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter a : Temperature in -20 .. «95 [m]»{TW-0202} = 20", "parameter a : TemperatureDifference = «5 [degC]»{TW-0205}",
        "parameter a : Frequency = «50 [rad]»{TW-0202}", "parameter a : Real [%] = 40 [«pppm»{TW-0201}.m]", "parameter a : Real [J/(kg.degC)] = «4.2 [kJ/kg]»{TW-0202}",
        "state a : Temperature = 20 [degC]  limits a operating 10 .. «80 [bar]»{TW-0202}", "parameter a : Torque «[W]»{TW-0202} = 3",
        "parameter a : Length = 3 [m]  parameter b : Area = a * «2 [kg]»{TW-0202}",
    })
    void declarationsThatAreWrongAreReported(String member) {
        MarkedSource.body(member).check();
    }
}
