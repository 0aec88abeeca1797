package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language says of behaviour that goes by the clock. */
class HybridChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "every 100 [ms] then mode = on end", "every 1 [min] from 2 [s] then reinit(level, 0 [m])  mode = off end",
        "every (1 [s] + 2 [ms]) then end",
    })
    void aSampledBlockGivesNoDiagnostic(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "level = delay(length, 2 [s])", "level = delay(2 * length, 100 [ms], 3 [m])", "temperature = delay(temperature, 1 [h])",
        "level = homotopy(level^2 / length, 3 [m])",
        "when delay(level, 1 [s]) > 2 [m] then mode = on end",
    })
    void aDelayAndAHomotopyGiveNoDiagnostic(String equation) {
        MarkedSource.equations(equation).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "level = delay(length, «2»{TW-0202})", "level = delay(length, 1 [s], «2 [s]»{TW-0202})", "level = «delay(mass, 1 [s])»{TW-0202}",
        "level = «delay(length)»{TW-0206}", "level = homotopy(length, «2 [s]»{TW-0202})", "level = «homotopy(length)»{TW-0206}",
        "flag = delay(«flag»{TW-0203}, 1 [s])", "level = delay(length, «mass»{TW-0202})",
    })
    void whatIsWrongInADelayOrAHomotopyIsReportedAtItsPlace(String equation) {
        MarkedSource.equations(equation).check();
    }

    /** Words of one place stay names in others. */
    @ParameterizedTest
    @ValueSource(strings = {
        "variable noise : Real  variable machine : Real equations noise = machine + 1\n machine = 2 * noise\n noise n : Real gaussian deviation 1 every 1 [s]",
        "variable seed : Real equations seed = 1 machine.x = 2 asset machine : Entry  variable exit : Real equations exit = seed noise = 1 variable noise : Real",
    })
    void wordsOfNoiseAndMachinesAreNamesElsewhere(String members) {
        MarkedSource.of("asset Entry { variable x : Real }\nasset A {\n" + members + "\n}\n").check();
    }

    private static final String MACHINE = """
            enum Phase { idle, busy, broken }
            asset Press {
                input go : Boolean = false
                input load : Power = 1 [W]
                property n : Integer = 0
                state x : Length = 0
                equations der(x) = 0 [m/s]  %s
                machine phase : Phase = idle {
                    %s
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {
        "transition idle -> busy when go  transition busy, broken -> idle after 2 [s]  transition * -> broken when load > 3 [kW]",
        "transition idle -> busy after 1 [min] when not go then n = n + 1  reinit(x, 0 [m]) end",
        "transition idle -> busy when go  state idle { exit n = 0 }  state busy { entry n = 1 exit n = 2 }  label \"phase\"",
    })
    void aMachineGivesNoDiagnostic(String machine) {
        MarkedSource.of(MACHINE.formatted("", machine)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "transition idle -> «working»{TW-0101} when go", "transition «rest»{TW-0101} -> busy when go", "transition idle -> busy when «load»{TW-0203}",
        "transition idle -> busy after «2»{TW-0202}", "transition idle -> busy after «load»{TW-0202,TW-0316}",
        "transition idle -> busy when go then «go»{TW-0308} = true end", "transition idle -> busy when go then «phase»{TW-0308} = idle end",
        "transition idle -> busy when go  transition «broken»{TW-0321} -> idle when not go",
        "transition idle -> busy when go  state «broken»{TW-0321} { entry n = 1 }",
        "transition idle -> busy when go  state idle { }  state «idle»{TW-0102} { }", "transition idle -> busy when go  state «n»{TW-0101} { }",
        "transition idle -> busy when go  state busy { entry n = «go»{TW-0203} }",
    })
    void whatIsWrongInAMachineIsReportedAtItsPlace(String machine) {
        MarkedSource.of(MACHINE.formatted("", machine)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"when go then «phase»{TW-0308} = busy end", "every 1 [s] then «phase»{TW-0308} = busy end"})
    void onlyItsTransitionsChangeAMachine(String statement) {
        MarkedSource.of(MACHINE.formatted(statement, "transition idle -> busy when go")).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "noise wind : Velocity gaussian mean 0 deviation 1 [m/s] every 0.1 [s] seed 7", "noise load : Power uniform in 1 .. 3 [kW] every 1 [s]",
        "noise drift : Length walk deviation 1 [mm] every 1 [s] linear", "noise t : Temperature gaussian mean 20 deviation 1 [K] every 1 [min]",
        "parameter p : Time = 1 [s]  noise x : Real gaussian deviation 0.1 every 2 * p  variable seed : Real  variable mean : Real",
    })
    void noiseGivesNoDiagnostic(String member) {
        MarkedSource.body(member).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "noise wind : Velocity gaussian deviation «1 [m]»{TW-0202} every 1 [s]", "noise wind : Velocity gaussian mean «1 [s]»{TW-0202} deviation 1 every 1 [s]",
        "noise wind : Velocity gaussian deviation 1 every «1»{TW-0202}", "noise on : «Boolean»{TW-0203} gaussian deviation 1 every 1 [s]",
        "noise load : Power uniform in «3 .. 1 [kW]»{TW-0208} every 1 [s]", "noise load : Power uniform in 0 .. 1 [«furlong»{TW-0201}] every 1 [s]",
        "noise «t»{TW-0309} : Temperature gaussian deviation 1 [K] every 1 [s]",
        "noise t : Temperature gaussian mean 20 deviation «1 [degC]»{TW-0205} every 1 [s]",
        "variable x : Real  noise n : Real gaussian deviation «x»{TW-0316} every 1 [s]",
    })
    void whatIsWrongInNoiseIsReportedAtItsPlace(String member) {
        MarkedSource.body(member).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "every «100»{TW-0202} then mode = on end", "every «1 [m]»{TW-0202} then end", "every 1 [s] from «length»{TW-0202} then end",
        "every 1 [s] then mode = «1»{TW-0203} end", "every 1 [s] then «level»{TW-0308} = 1 [m] end",
        "every «time»{TW-0316} then end", "every «missing»{TW-0101} then end",
    })
    void whatIsWrongInASampledBlockIsReportedAtItsPlace(String equation) {
        MarkedSource.equations(equation).check();
    }
}
