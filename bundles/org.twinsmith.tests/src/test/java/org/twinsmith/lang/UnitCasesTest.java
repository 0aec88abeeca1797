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
        "level = 2 * length * cos(30 [deg])", "ratio = 180 [deg] / pi", "force = energy / level", "ratio = atan2(3 [mm], 4 [km])",
        "energy = torque * 1 [rad]", "energy = force * der(level) * 1 [s]", "temperature - 20 [degC] = difference",
        "difference = temperature - temperature", "ratio = (temperature - 20 [degC]) / (95 [degC] - 20 [degC])", "ratio = temperature / 300 [K]",
        "temperature = 0.5 * temperature + 0.5 * temperature", "difference = 5 [K] - 3 [K]", "difference = 2 * (temperature - 20 [degC])",
        "energy = 4.2 [kJ/(kg.K)] * mass * (temperature - 20 [degC])", "energy = 4.2 [kJ/(kg.degC)] * mass * difference",
        "flag = temperature - 20 [degC] > 5 [K]", "flag = difference > 0 [K]", "difference = max(temperature - 5 [degC], 0 [K])",
        "temperature = if flag then temperature else 293.15 [K]", "level = (length^2 + length^2)^(1/2)", "level = (length^3)^(2/6)",
        "level = length^(2 - 1)", "level^(1 + 1/2) = sqrt(length^3)", "level = (length^4)^(0.5 * 0.5)", "level = length^-1 * length^2",
        "ratio = level^2 / length^2 + (mass / 1 [kg])^3.5", "level = 1 [m] * 2^ratio", "force = 9.81 [N/kg] * mass",
        "energy = 1 [eV] + 1 [cal] + 1 [kW.h]", "level = 1 [[ft_i]] + 1 [[in_i]] + 1 [[mi_i]]", "mass = 1 [[lb_av]] + 1 [t] + 1 [g]",
        "force = 1 [[lbf_av]] + 1 [kN] + 1 [dyn]", "ratio = 1 [%] + 1 [[ppm]] + 1 [10*-3] + 1 [10^-3]", "torque = 3 [N.m] + 2 [kN.cm]",
        "force = 3 [kg.m.s-2] + 3 [kg.m/s^2]", "flag = 1 [bar] > 1 [mm[Hg]] or 14.7 [psi] > 1 [atm]", "flag = time > 1 [min] and time < 1 [h] + 1 [d]",
        "der(level) = length / 1 [min]", "der(temperature) = 1 [degC/s]", "der(temperature) = (20 [degC] - temperature) / 5 [s]",
        "count = floor(level / 1 [m])", "count = 3 * count - 1", "ratio = count / 2", "level = sum({1, 2, 3} [m])", "level = max({1, 2} [cm])",
        "level = sum({level, 2 [m], length})", "ratio = product({2, 3})", "level = delay(length, 5 [s])", "level = delay(level, 100 [ms], 1 [m])",
        "temperature = delay(temperature, 1 [min])", "level = homotopy(level, length)", "ratio = sin(100 [rad/s] * time)",
        "ratio = log10(1 [bar] / 1 [Pa])", "level = sqrt(length) * sqrt(length)", "level = sqrt(2 * energy / mass) * 1 [s]",
        "when flag then reinit(temperature, 20 [degC]) end", "every 1 [min] then mode = on end", "every 100 [ms] from 1 [s] then mode = on end",
        "level = min(length, 1 [m]) + max(0 [m], length - 2 [m])", "ratio = mod(time, 1 [s]) / 1 [s]", "flag = ratio > 50 [%]",
        "level = length * 100 [%]", "energy = 2 * torque", "if flag then level = 1 [m] else level = length end",
        "for i in 1 .. 3 do ratio * i = level / length end", "level / 1 [s] = der(level)", "flag = mode == on or level > 1 [m]",
        "level = 1 [m] * (if temperature > 300 [K] then 1 else 1 [%])", "force * force = (2 [N])^2", "energy^0.5 = sqrt(force * level)",
        "level = length * length / (length + 1 [mm])", "mass = 1 [kg] * ln(2) / log10(3)", "ratio = 1 [1] + 2", "level = 1 [m] * 1 [1]",
        "temperature = temperature - 5 [K]", "temperature = 5 [K] + temperature", "flag = 20 [degC] < temperature and temperature < 95 [degC]",
        "energy = 2 [kJ] + 3 [kW.h] * ratio - 5 [J]", "level = -length + 2 * 1 [m] - (-(3 [cm]))", "ratio * 1 [J] = torque * 1",
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
        "flag = level > «0»{TW-0202}", "level = «0»{TW-0202}", "level = length + «1»{TW-0202}", "force = «mass»{TW-0202}", "energy = «torque»{TW-0204}",
        "energy = energy + «torque»{TW-0204}", "energy = «abs(torque)»{TW-0204}", "ratio = cos(«level»{TW-0202})", "ratio = atan2(level, «1»{TW-0202})", "ratio = atan2(«1»{TW-0202}, level)",
        "level = «sqrt(length)»{TW-0202}", "level = «length^(1/2 + 1)»{TW-0202}", "level = length^«(ratio)»{TW-0207}", "level = length^«count»{TW-0207}",
        "ratio = «1 [m]»{TW-0202} / 1", "difference = «temperature»{TW-0205}", "temperature = «difference»{TW-0205}",
        "flag = temperature > «difference»{TW-0205}", "flag = difference > «20 [degC]»{TW-0205}", "temperature = max(temperature, «difference»{TW-0205})",
        "der(temperature) = «temperature - 20 [degC]»{TW-0202}", "der(level) = «length»{TW-0202}", "level = delay(length, «5»{TW-0202})",
        "level = delay(length, 5 [s], «1 [kg]»{TW-0202})", "level = «delay(mass, 5 [s])»{TW-0202}", "level = homotopy(level, «mass»{TW-0202})",
        "level = sum({level, «mass»{TW-0202}})", "level = «sum({1, 2} [kg])»{TW-0202}", "level = max({level, «2 [s]»{TW-0202}})",
        "ratio = product(«{level, level}»{TW-0202})", "every «1»{TW-0202} then mode = on end", "every 1 [s] from «2 [m]»{TW-0202} then mode = on end",
        "when temperature > «20»{TW-0202} then mode = on end", "when flag then reinit(temperature, «difference»{TW-0205}) end",
        "if flag then level = «1 [s]»{TW-0202} else level = length end", "if level > «1 [s]»{TW-0202} then level = 1 [m] else level = length end",
        "level = if flag then 1 [m] else «1»{TW-0202}", "level = (if flag then 1 else 2) * «1 [s]»{TW-0202}", "ratio = ln(«3 [Pa]»{TW-0202})",
        "energy = mass * «3 [km/h]»{TW-0202} / 2", "count = «level»{TW-0202}", "count = «ratio»{TW-0203}", "ratio = exp(«time»{TW-0202})",
        "ratio = sin(«50 [Hz]»{TW-0202} * 2 * pi)", "level = mod(«ratio»{TW-0202}, length)", "flag = count == «level»{TW-0202}",
        "level = «length * (1 [m] + 2 [m])»{TW-0202}", "force = 2 [N] + «3 [N.m]»{TW-0202} - 1 [N]", "ratio = floor(«level»{TW-0202})",
        "flag = not «(level)»{TW-0203}", "flag = «level»{TW-0203} and flag", "level = «flag»{TW-0203}", "mode = «1»{TW-0203}",
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
