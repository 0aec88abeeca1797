package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units in each place of the language where one can stand: neither a mistake is missed nor one seen where there is none. */
class UnitPlacesTest {
    private static final String PLANT = """
            enum Mode { off, on }
            asset Tank {
                parameter area : Area = 4 [m2]
                parameter volumes[2] : Volume = {1, 2} [m3]
                input inflow : VolumeFlow = 0 [m3/h]
                input warm : Temperature = 20 [degC]
                state level : Length in 0 .. 5 [m] = 1 [m]
                state content : Temperature = 20 [degC]
                telemetry excess : TemperatureDifference
                telemetry power : Power
                property mode : Mode = off
                equations
                    area * der(level) = inflow
                    der(content) = (warm - content) / 5 [min]
                    excess = content - 20 [degC]
                    power = 4.2 [kJ/(kg.K)] * 998 [kg/m3] * inflow * excess
            }
            system S { asset t : Tank }
            source plc : opcua "opc.tcp://127.0.0.1:4840" { security None }
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter a[3] : Length = {1, 2, 3}", "parameter a[3] : Length = {1, 2, 3} [cm]", "parameter a[2] : Temperature = {20, 30} [degC]",
        "parameter a[2] : Length = {1 [m], 20 [cm]}", "parameter a[3] : Length [mm] = 5", "parameter a : Temperature in 0 [degC] .. 400 [K] = 300 [K]",
        "parameter a : TemperatureDifference = 5", "parameter a : Temperature = 20 [degC]  parameter b : Temperature = a + 5 [K]",
        "parameter a : ThermalConductance = 5 [W/degC]", "parameter a : Real [dB] = 20  variable b : Real  equations b = a",
        "parameter a : Power [dB[W]] = 10  variable b : Power  equations b = 2 * a", "parameter p : EnergyPrice = 0.3 [EUR/(kW.h)]",
        "parameter r : Real [EUR/USD] = 0.9  parameter a : Currency [EUR] = r * 3 [USD]", "noise w : Velocity gaussian mean 8 deviation 1 [m/s] every 0.1 [s]",
        "noise t : Temperature gaussian mean 20 [degC] deviation 1 [K] every 1 [s]", "command go(ramp : Time = 5 [min])",
        "state x : Temperature = 20 [degC]  limits x operating -10 .. 80 [degC], trip .. 400 [K]  equations der(x) = 0 [K/s]",
        "parameter a : Angle = 90 [deg]  parameter b : Real = sin(a)", "parameter a : Frequency = 3000 [rpm]  parameter b : AngularVelocity = 2 * pi * a",
        "parameter a : Real [m3/(h.bar)] = 2", "parameter a : Real [%/K] = 0.4", "parameter a : Real = 3 [mm/m]", "parameter a : Length = 1 [km] / 3",
        "parameter a : Time = 1 [a]  parameter b : Time = 1 [mo] + 1 [wk]", "state x : Length start 1 [m]  equations der(x) = 0 [m/s]  initial equations x = 2 [m]",
        "parameter a : Length = 3  parameter b[3] : Area = a * {1, 2, 3} [m]",
    })
    void declarationsThatAreRightGiveNoDiagnostic(String member) {
        MarkedSource.body(member.replace("state x : Length start", "state x : Length free start")).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "parameter a[3] : Length = {1, «2 [kg]»{TW-0202}, 3}", "parameter a[3] : Length = «{1, 2, 3} [kg]»{TW-0202}", "parameter a[2] : Length = «1 [s]»{TW-0202}",
        "parameter a[2] : TemperatureDifference = «{20, 30} [degC]»{TW-0205}", "parameter a : Temperature in 0 .. «5 [m]»{TW-0202} = 20",
        "parameter a : Temperature = 20 [degC]  parameter b : Temperature = «a + 5 [degC]»{TW-0205}", "parameter a : Power = «10 [dB]»{TW-0202}",
        "parameter a : Currency = 3 [EUR]  parameter b : Real [USD] = «a»{TW-0202}", "parameter p : EnergyPrice = «0.3 [EUR]»{TW-0202}",
        "noise w : Velocity gaussian mean «8 [m]»{TW-0202} deviation 1 [m/s] every 0.1 [s]", "noise w : Velocity gaussian mean 8 deviation 1 [m/s] every «0.1 [m]»{TW-0202}",
        "noise t : Temperature gaussian mean 20 [degC] deviation «1 [degC]»{TW-0205} every 1 [s]", "command go(ramp : Time = «5 [kg]»{TW-0202})",
        "state x : Temperature = 20 [degC]  limits x operating -10 .. 80 [degC], trip .. «400 [s]»{TW-0202}  equations der(x) = 0 [K/s]",
        "parameter a : Angle = «90 [m]»{TW-0202}", "parameter a : Real = «3 [m]»{TW-0202}", "parameter a : Length = 1 [km] / «3 [s]»{TW-0202}",
        "state x : Length = «1 [kg]»{TW-0202}  equations der(x) = 0 [m/s]", "variable x : Length start «1 [kg]»{TW-0202}  equations x = 2 [m]",
        "event e when time > «5 [m]»{TW-0202}", "parameter a : Length = 3  parameter b[2] : Area = «a * {1, 2} [s]»{TW-0202}",
        "parameter a : Frequency = 50 [Hz]  parameter b : AngularVelocity = a * «1 [m]»{TW-0202}",
    })
    void declarationsThatAreWrongAreReported(String member) {
        MarkedSource.body(member).check();
    }

    private static final String FUNCTIONS = """
            function between(a : Real ['u], b : Real ['u], x : Real) : Real ['u] = a + (b - a) * x
            function square(a : Real ['u]) : Real ['u^2] = a^2
            function per(a : Real ['u], t : Time) : Real ['u/s] = a / t
            function share(a : Real ['u], b : Real ['v]) : Real ['u/'v] = a / b
            function middle(value : Real ['u], low : Real ['u], high : Real ['u]) : Real ['u] = min(max(value, low), high)
            table head(q : VolumeFlow) : Length { 0 : 5, 10 : 3 }
            asset A {
                parameter length : Length = 1 [m]
                parameter q : VolumeFlow = 3 [m3/h]
                state level : Length = 1 [m]
                state t : Temperature = 20 [degC]
                variable ratio : Real
                variable mass : Mass
                equations
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "level = between(length, 3 [cm], 0.5)", "t = between(20 [degC], t, 0.5)", "level = sqrt(square(length))", "der(level) = per(length, 5 [min])",
        "ratio = share(length, 1 [m])", "level = share(length, mass) * mass", "level = head(q)", "level = head(2 * q) + head(3 [l/s])", "level = between(head(q), length, ratio)",
        "level^2 = between(square(length), length * level, 10 [%])",
    })
    void callsThatAreRightGiveNoDiagnostic(String equation) {
        MarkedSource.of(FUNCTIONS + equation + "\n}").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "level = between(length, «mass»{TW-0202}, 0.5)", "level = between(length, 3 [cm], «1 [s]»{TW-0202})", "level = «square(length)»{TW-0202}",
        "der(level) = per(length, «5»{TW-0202})", "level = share(length, «1 [m]»{TW-0202})", "level = head(«mass»{TW-0202})", "mass = «head(q)»{TW-0202}",
        "level = between(head(q), «1»{TW-0202}, ratio)", "level = between(«1»{TW-0202}, head(q), ratio)", "level = between(length * «1 [cd]»{TW-0202}, length, ratio)",
        "ratio = middle(level / length * «1 [cd]»{TW-0202}, -1, 1)", "ratio = middle(level / length, -«1 [cd]»{TW-0202}, 1)", "ratio = middle(«level»{TW-0202}, -1, 1)",
        "level = 2 * middle(length * «1 [cd]»{TW-0202}, 3 [m], 5 [m])", "level = sqrt(square(length * «1 [cd]»{TW-0202}))", "ratio = share(q, «1 [m]»{TW-0202}) / 1",
    })
    void callsThatAreWrongAreReported(String equation) {
        MarkedSource.of(FUNCTIONS + equation + "\n}").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "function f(a : Real ['u], x : Real) : Real ['u] = a + «x»{TW-0202}", "function f(a : Length) : Area = «a»{TW-0202}",
        "function f(a : Real ['u]) : Real ['u] = «a^2»{TW-0202}", "function f(a : Real ['u], b : Real ['v]) : Real ['u] = a + «b»{TW-0202}",
        "function f(a : Length) : Area = b * a where { b = a + «1 [s]»{TW-0202} }", "table h(q : VolumeFlow) : Length { 0 : 5, 10 : «3 [kg]»{TW-0202} }",
        "table h(q : VolumeFlow) : Length { 0 : 5, «10 [kg]»{TW-0202} : 3 }", "constant c : Length = «3 [kg]»{TW-0202}",
        "constant n : Real = 2  function f(a : Length) : Area = a^n",
    })
    void functionsTablesAndConstantsAreChecked(String declaration) {
        MarkedSource.of(declaration).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set t.inflow = 5 [l/s]", "set t.inflow = 0 [m3/h] to 5 [l/s] over 1 [min] from 10 [s]", "set t.warm = 300 [K]", "set t.warm = 68 [degF] from 1 [h]",
        "record t.level every 100 [ms]", "expect t.level > 20 [cm] always", "expect t.content < 95 [degC] and t.excess < 50 [K] finally",
        "stop when t.level > 3 [m]", "measure w : Energy = integral(t.power)", "measure w : Energy [kW.h] = integral(t.power) + 3 [J]",
        "measure m : Length = max(t.level) - min(t.level)", "measure m = max(t.content) - min(t.content)", "measure d : Time = duration(t.level > 2 [m])",
        "measure r = rms(t.level) / 1 [m]", "solver rk4 step 10 [ms]", "fault t.inflow offset 1 [l/s]", "fault t.inflow gain 50 [%]",
        "fault t.warm offset 5 [K] from 1 [min]", "fault t.content drift 1 [K/h]", "fault t.inflow noise 0.1 [m3/h] every 1 [s]",
        "fault t.area stuck at 3 [m2] from 5 [min] until 6 [min]", "fault t.warm stuck at 95 [degC]", "fault t.mode stuck at on",
    })
    void scenariosThatAreRightGiveNoDiagnostic(String statement) {
        MarkedSource.of(PLANT + "scenario Run of S for 2 [h] { " + statement + " }").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set t.inflow = «5 [m]»{TW-0202}", "set t.inflow = 0 [m3/h] to «5 [kg]»{TW-0202} over 1 [min]", "set t.inflow = 0 [m3/h] to 5 [l/s] over «1 [m]»{TW-0202}",
        "set t.inflow = 0 [m3/h] from «10 [m]»{TW-0202}", "set t.warm = t.«excess»{TW-0205}", "record t.level every «1 [m]»{TW-0202}",
        "expect t.level > «20 [s]»{TW-0202} always", "expect t.excess < «50 [degC]»{TW-0205} finally", "stop when t.level > «3»{TW-0202}",
        "measure w : Energy = «integral(t.level)»{TW-0202}", "measure w : Power = «integral(t.power)»{TW-0202}", "measure m : Length = max(t.level) - «3 [s]»{TW-0202}",
        "measure d : Length = «duration(t.level > 2 [m])»{TW-0202}", "solver rk4 step «10 [m]»{TW-0202}", "fault t.inflow offset «1 [kg]»{TW-0202}", "fault t.inflow offset «1»{TW-0202}", "set t.inflow = «5»{TW-0202}",
        "fault t.inflow gain «2 [m]»{TW-0202}", "fault t.warm offset «5 [degC]»{TW-0205}", "fault t.content drift «1 [K]»{TW-0202}",
        "fault t.inflow noise 0.1 [m3/h] every «1 [m]»{TW-0202}", "fault t.area stuck at «3 [m]»{TW-0202}", "fault t.mode stuck at «3»{TW-0203}",
    })
    void scenariosThatAreWrongAreReported(String statement) {
        String text = statement.replace("t.«excess»{TW-0205}", "«t.excess»{TW-0205}");
        MarkedSource.of(PLANT + "scenario Run of S for 2 [h] { " + text + " }").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "bind S.t.level <- plc \"ns=2;i=1\" [mm]", "bind S.t.content <- plc \"ns=2;i=1\" [degF]", "bind S.t.content <- plc \"ns=2;i=1\" [K]",
        "bind S.t.excess <- plc \"ns=2;i=1\" [K]", "bind S.t.level <- plc \"ns=2;i=1\" [cm] sampling 100 [ms] deadband 1 [mm] stale after 5 [min]",
        "bind S.t.inflow -> plc \"ns=2;i=1\" [l/s] limit 0 .. 5 [m3/h] ramp 1 [m3/h/min] interlock S.t.level < 3 [m]",
        "bind S.t.content <- plc \"ns=2;i=1\" [degC] deadband 0.5 [K]",
        "sweep W of Run { t.inflow in 1 .. 3 [l/s] steps 3 }", "sweep W of Run { t.inflow in {1, 2, 3} [l/s] }", "sweep W of Run { t.inflow in 1 .. 3  samples 3 }",
        "sweep W of Run { t.warm ~ normal(20 [degC], 2 [K])  samples 3 }",
        "optimise O of Run { vary t.inflow in 0 .. 3 [l/s]  minimise integral(t.power) + 3 [J]  subject to max(t.level) < 3 [m] }",
        "monitor M on S.t.content { alarm when value > 95 [degC] hysteresis 2 [K] for 5 [s] }", "monitor M on S.t.content { alarm when rate > 3 [K/min] }",
        "bind S.t.content <- plc \"ns=2;i=1\" [degC]  monitor M on S.t.content { residual against model deviation 0.5 [K]  alarm when score > 3 }",
        "deploy D on node \"n\" { S latency 10 [ms] }",
    })
    void theRestThatIsRightGivesNoDiagnostic(String declaration) {
        MarkedSource.of(PLANT + "scenario Run of S for 2 [h] { }\n" + declaration).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "bind S.t.level <- plc \"ns=2;i=1\" «[kg]»{TW-0202}", "bind S.t.level <- plc \"ns=2;i=1\" [cm] sampling «100 [m]»{TW-0202}",
        "bind S.t.level <- plc \"ns=2;i=1\" [cm] deadband «1 [kg]»{TW-0202}", "bind S.t.level <- plc \"ns=2;i=1\" [cm] stale after «5 [m]»{TW-0202}",
        "bind S.t.inflow -> plc \"ns=2;i=1\" [l/s] limit 0 .. «5 [m]»{TW-0202}", "bind S.t.inflow -> plc \"ns=2;i=1\" [l/s] ramp «1 [m3/h]»{TW-0202}",
        "bind S.t.inflow -> plc \"ns=2;i=1\" [l/s] interlock S.t.level < «3 [s]»{TW-0202}",
        "sweep W of Run { t.inflow in 1 .. «3 [s]»{TW-0202} steps 3 }", "sweep W of Run { t.inflow in {1, «2 [m]»{TW-0202}} [l/s] }",
        "sweep W of Run { t.warm ~ normal(20 [degC], «2 [m]»{TW-0202})  samples 3 }",
        "optimise O of Run { vary t.inflow in 0 .. «3 [m]»{TW-0202}  minimise integral(t.power) }",
        "optimise O of Run { vary t.inflow in 0 .. 3 [l/s]  minimise integral(t.power) + «3 [W]»{TW-0202} }",
        "optimise O of Run { vary t.inflow in 0 .. 3 [l/s]  minimise integral(t.power)  subject to max(t.level) < «3 [s]»{TW-0202} }",
        "monitor M on S.t.content { alarm when value > «95 [m]»{TW-0202} }", "monitor M on S.t.content { alarm when value > 95 [degC] hysteresis «2 [degC]»{TW-0205} }",
        "monitor M on S.t.content { alarm when rate > «3 [K]»{TW-0202} }",
        "bind S.t.content <- plc \"ns=2;i=1\" [degC]  monitor M on S.t.content { residual against model deviation «1 [degC]»{TW-0205}  alarm when score > 3 }",
        "bind S.t.content <- plc \"ns=2;i=1\" [degC]  monitor M on S.t.content { residual against model deviation «0 [K]»{TW-0208}  alarm when score > 3 }",
        "bind S.t.content <- plc \"ns=2;i=1\" [degC]  monitor M on S.t.content { residual against model  alarm when score > «3 [K]»{TW-0202} }",
        "bind S.t.content <- plc \"ns=2;i=1\" [degC]  monitor M on S.t.content { residual against model  alarm when residual > «3 [degC]»{TW-0205} }", "monitor M on S.t.content { alarm when value > 95 [degC] for «5 [m]»{TW-0202} }",
        "deploy D on node \"n\" { S latency «10 [m]»{TW-0202} }", "zone a  zone b  conduit a to b { latency «10 [kg]»{TW-0202} }",
    })
    void theRestThatIsWrongIsReported(String declaration) {
        MarkedSource.of(PLANT + "scenario Run of S for 2 [h] { }\n" + declaration).check();
    }

    private static final String SYSTEM = """
            enum Mode { off, on }
            struct Plate { rated : Power   mass : Mass   serial : String }
            quantity Head : Length [m]
            connector Flange { angle : Angle  flow torque : Torque }
            asset Part {
                property plate : Plate
                parameter size : Length = 1 [m]
                parameter sizes[2] : Length = {1, 2}
                parameter warm : Temperature = 20 [degC]
                input u : Length = 0 [m]
                input e : Energy = 0 [J]
                input t : Temperature = 20 [degC]
                input d : TemperatureDifference = 0 [K]
                telemetry y : Length
                telemetry m : Torque
                telemetry k : Temperature
                equations
                    y = u + size
                    m = e * 1
                    k = t + d
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "asset p : Part { size = 3 [cm]  warm = 300 [K]  sizes = {1, 2} [mm] }", "asset p : Part { plate.rated = 5 [kW]  plate.mass = 3 }", "asset p : Part { size = 3  warm = 25 }",
        "asset p, q : Part  connect p.y -> q.u", "asset p, q : Part  connect p.k -> q.t", "parameter l : Length = 2 [m]  asset p : Part { size = 2 * l }",
        "asset p[3] : Part { size = 2 [m] }  variable total : Length  equations total = sum(p.y)", "asset p[3] : Part  variable total : Length  equations total = p[1].y - p[2].size + 3 [cm]",
        "asset p : Part  variable h : Head  equations h = p.y", "parameter c : Temperature = 5 [degC]  asset p : Part { warm = c + 3 [K] }",
        "machine mode : Mode = off { transition off -> on when time > 5 [min] after 3 [s]  transition on -> off after 1 [h] }",
        "asset p : Part  machine mode : Mode = off { state on { entry held = p.y }  transition off -> on when p.k > 50 [degC] }  property held : Length = 0 [m]",
        "state x : Length free start 1 [m]  equations der(x) = -x / 5 [s]  initial equations x = 2 [cm]", "asset p : Part  equations every 2 [s] then held = p.y end  property held : Length = 0 [m]",
    })
    void partsThatAreRightGiveNoDiagnostic(String members) {
        MarkedSource.of(SYSTEM + "system S { " + members + " }").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "asset p : Part { size = «3 [kg]»{TW-0202} }", "asset p : Part { warm = «3 [m]»{TW-0202} }", "asset p : Part { sizes = {1, «2 [s]»{TW-0202}} }", "asset p : Part { plate.rated = «5 [kg]»{TW-0202} }",
        "asset p, q : Part  connect «p.y»{TW-0202} -> q.e", "asset p, q : Part  connect «p.m»{TW-0204} -> q.e", "asset p, q : Part  connect «p.k»{TW-0205} -> q.d",
        "parameter l : Mass = 2 [kg]  asset p : Part { size = «2 * l»{TW-0202} }", "asset p[3] : Part  variable total : Mass  equations total = «sum(p.y)»{TW-0202}",
        "asset p[3] : Part  variable total : Length  equations total = p[1].y - «p[2].k»{TW-0202}", "parameter c : Temperature = 5 [degC]  asset p : Part { warm = «c + 3 [degC]»{TW-0205} }",
        "machine mode : Mode = off { transition off -> on when time > «5 [m]»{TW-0202}  transition on -> off after 1 [h] }", "machine mode : Mode = off { transition off -> on after «5 [m]»{TW-0202} }",
        "asset p : Part  machine mode : Mode = off { state on { entry held = «p.k»{TW-0202} }  transition off -> on after 1 [s] }  property held : Length = 0 [m]",
        "state x : Length free start 1 [m]  equations der(x) = -x / 5 [s]  initial equations x = «2 [s]»{TW-0202}", "machine mode : Mode = off { state on { equations y = «3 [kg]»{TW-0202} }  state off { equations y = 3 [m] }  transition off -> on after 1 [s] }  variable y : Length",
        "fidelity coarse { equations y = «3 [kg]»{TW-0202} }  fidelity fine { equations y = 2 [m] }  variable y : Length",
        "asset p : Part  event e when p.y > 3 [m] and p.k > «3 [m]»{TW-0202}", "asset p[2] : Part  equations for i in 1 .. 2 do z[i] = «p[i].k»{TW-0202} end  variable z[2] : Length",
    })
    void partsThatAreWrongAreReported(String members) {
        MarkedSource.of(SYSTEM + "system S { " + members + " }").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "variable a : Currency [EUR]  equations a = 3 [EUR] + 2 [USD] * 0.9 [EUR/USD]", "variable a : Real  equations a = 3 [EUR] / 2 [EUR]", "variable a : Power  equations a = 20 [dB] * 1 [mW]",
        "variable a : Power  equations a = 3 [dB[W]] + 2 [W]", "variable a : Real  equations a = 20 [dB] + 3", "variable a : Pressure  equations a = 94 [dB[SPL]]",
        "parameter p : Pressure = 1 [atm] + 14.7 [psi] + 760 [mm[Hg]] + 1 [bar] - 10 [m[H2O]]", "variable f : Force  equations f = sqrt(2 [N] * 8 [kg.m/s2])",
        "variable a : Area  equations a = (2 [m3])^(2/3) + (3 [m])^2 - (16 [m4])^0.5", "variable v : Velocity  equations v = (1 [J/kg])^(1/2) + 3 [km/h] - 2 [[kn_i]]",
        "variable t : Temperature  equations t = (20 [degC] - 0 [degC]) + 5 [degC]", "variable t : Temperature  equations t = max({20 [degC], 300 [K]})",
        "variable d : TemperatureDifference  equations d = sum({1, 2} [K]) - (30 [degC] - 300 [K] - 1 [degC]) * 0", "variable r : Real  equations r = (20 [degC] + 0 [K]) / (300 [K])",
        "variable g : Real [K/km]  equations g = (20 [degC] - 5 [degC]) / 2 [km]", "variable h : HeatFlow  equations h = 5.67e-8 [W/(m2.K4)] * 2 [m2] * ((20 [degC])^4 - (5 [degC])^4)",
        "parameter b : Real [1/s] = 3 [Hz]  variable x : Real  equations x = exp(-b * time)", "parameter e : Energy = 2 [kW] * 3 [h]  parameter c : Real [J/kg] = e / 5 [kg]",
        "variable f : VolumeFlow  equations f = 2 [l/s] + 3 [m3/h] + 1 [[gal_us]/min]", "parameter n : Integer = 3  variable l : Length  equations l = n * 2 [m] + 3 [m] / n",
    })
    void unitsThatAreRightGiveNoDiagnostic(String members) {
        MarkedSource.body(members).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "variable a : Currency [EUR]  equations a = 3 [EUR] + «2 [USD]»{TW-0202}", "variable a : Real  equations a = «3 [EUR] / 2 [USD]»{TW-0202}", "variable a : Power  equations a = «20 [dB]»{TW-0202} + 1 [mW]",
        "parameter a : Real [dB] = «20 [dB[W]]»{TW-0202}", "variable a : Pressure  equations a = «3 [dB[W]]»{TW-0202}", "variable f : Force  equations f = sqrt(2 [N] * «8 [kg.m/s]»{TW-0202})",
        "variable a : Area  equations a = (2 [m3])^(2/3) + «(3 [m])^3»{TW-0202}", "variable v : Velocity  equations v = «(1 [J/kg])»{TW-0202}^(1/3) + 3 [km/h]",
        "variable t : Temperature  equations t = «(20 [degC] + 5 [degC])»{TW-0205} - 1 [K]", "variable t : Temperature  equations t = max({20 [degC], «300 [m]»{TW-0202}})",
        "variable g : Real [K/km]  equations g = (20 [degC] - 5 [degC]) / «2 [kg]»{TW-0202}", "variable h : HeatFlow  equations h = «5.67e-8 [W/(m2.K3)]»{TW-0202} * 2 [m2] * ((20 [degC])^4 - (5 [degC])^4)",
        "parameter b : Real [1/s] = 3 [Hz]  variable x : Real  equations x = exp(«-b»{TW-0202})", "parameter e : Energy = 2 [kW] * «3 [m]»{TW-0202}",
        "variable f : VolumeFlow  equations f = 2 [l/s] + «3 [kg/h]»{TW-0202}", "parameter n : Integer = «3 [m]»{TW-0202}", "parameter n : Integer = «2.5»{TW-0203}",
        "variable q : Real [m3/h]  equations q = «2 [m] * 3 [m]»{TW-0202}", "variable x : Real [%]  equations x = «3 [m]»{TW-0202} * 1 [%]",
    })
    void unitsThatAreWrongAreReported(String members) {
        MarkedSource.body(members).check();
    }
}
