package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopologyChecksTest {

    private static final String SYSTEM = """
            connector Shaft { speed : AngularVelocity  flow torque : Torque }
            enum Mode { off, on }
            asset Pump {
                port suction, discharge : Liquid
                port shaft : Shaft
                input speed : Frequency
                input heat : Energy
                input enabled : Boolean = true
                property mode : Mode = off
                writable property wanted : Mode = off
                parameter k : Real = 1
                state level : Length = 1 [m]
                telemetry power : Power
                telemetry torque : Torque
            }
            system Station {
                asset p1, p2 : Pump
                port outlet : Liquid
                %s
            }
            source plc : opcua "opc.tcp://localhost:4840"
            %s
            """;

    private static void system(String member) {
        MarkedSource.of(SYSTEM.formatted(member, "")).check();
    }

    private static void top(String element) {
        MarkedSource.of(SYSTEM.formatted("", element)).check();
    }

    private static void scenario(String statement) {
        top("scenario Day of Station for 1 [h] {\n" + statement + "\n}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "connect p1.suction -> p2.discharge", "connect p1.suction -> outlet", "connect p1.discharge -> p2.suction", "expose p1.power as \"power\"", "connect p1.shaft -> p2.shaft",
    })
    void portsOfOneConnectorConnect(String member) {
        system(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "connect p1.suction -> «p2.shaft»{TW-0401}", "connect p1.suction -> «p1.suction»{TW-0403}", "connect «p1»{TW-0403} -> p2.suction",
        "connect p1.suction -> «p2.power»{TW-0403}", "connect p1.power -> «p2.power»{TW-0403}", "connect p1.suction -> p2.«nothing»{TW-0101}",
        "connect «p1.power»{TW-0202} -> p2.speed", "connect «p1.torque»{TW-0204} -> p2.heat", "connect «p1.power»{TW-0203} -> p2.enabled",
        "expose «p1.suction»{TW-0203} as \"no\"", "asset p3 : Pump { «power»{TW-0316} = 1 [W] }", "asset p3 : Pump { speed = «1 [m]»{TW-0202} }",
    })
    void whatCannotBeConnectedIsReported(String member) {
        system(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "bind Station.p1.power <- plc \"ns=2;s=P\" [kW] sampling 100 [ms] deadband 0.5 %",
        "bind Station.p1.speed -> plc \"nsu=urn:x;s=P\" [rpm] deadband 1 [rpm]", "bind Station.p1.wanted -> plc \"i=85\"",
        "bind Station.p1.enabled <- plc \"s=E\"", "source other : opcua \"opc.tcp://host/path\" { security Basic256Sha256 sign and encrypt }",
        "scenario S of Station for 1 [h] { }",
    })
    void bindingsThatFitGiveNoDiagnostic(String element) {
        top(element);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "bind Station.p1.power <- plc \"s=P\" «[m]»{TW-0202}", "bind Station.p1.power <- plc \"s=P\" [«kx»{TW-0201}]",
        "bind «Station.p1.power»{TW-0502} -> plc \"s=P\" [W]", "bind «Station.p1.mode»{TW-0502} -> plc \"s=M\"",
        "bind Station.p1.mode <- plc \"s=M\" «[1]»{TW-0203}", "bind «Station.p1.k»{TW-0501} <- plc \"s=K\" [1]",
        "bind Station.p1.power <- plc «\"s=P\"»{TW-0501}", "bind Station.p1.power <- plc «\"power\"»{TW-0501} [W]",
        "bind «Station.p1»{TW-0501} <- plc \"s=P\"", "bind Station.p1.power <- «nowhere»{TW-0101} \"s=P\" [W]",
        "bind Station.p1.power <- plc \"s=P\" [W] sampling «3 [m]»{TW-0202}", "bind Station.p1.power <- plc \"s=P\" [W] sampling «0 [s]»{TW-0208}",
        "bind Station.p1.power <- plc \"s=P\" [W] deadband «3 [m]»{TW-0202}",
        "bind Station.p1.power <- plc \"s=P\" [W] bind «Station.p1.power»{TW-0503} <- plc \"s=Q\" [W]",
        "bind Station.p1.speed -> plc \"s=P\" [Hz] bind Station.p2.speed -> plc «\"s=P\"»{TW-0503} [Hz]",
        "source s : «modbus»{TW-0504} \"x\"", "source s : opcua «\"http://x\"»{TW-0504}",
        "source s : opcua \"opc.tcp://x\" { security «Basic1 sign»{TW-0504} }",
    })
    void bindingsThatCannotWorkAreReportedBeforeAnythingRuns(String element) {
        top(element);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set p1.speed = 1450 [rpm] from 10 [min]", "fault p1.suction leak 2 [m3/h] from 5 [min] until 6 [min]",
        "record p1.power, p1.suction.q every 1 [s]", "expect p1.level > 0.1 [m] always", "set p1.enabled = time > 3 [s]",
    })
    void scenariosThatFitGiveNoDiagnostic(String statement) {
        scenario(statement);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "set p1.speed = «3 [m]»{TW-0202}", "set p1.speed = «1450»{TW-0202}", "set «p1.power»{TW-0601} = 3 [W]", "set «p1.suction»{TW-0601} = 1",
        "set p1.speed = 1 [Hz] from «3»{TW-0202}", "set p1.speed = 1 [Hz] from «2 [h]»{TW-0601}", "set p1.«sped»{TW-0101} = 1 [Hz]",
        "fault «p1.power»{TW-0601} leak 1 [W]", "fault p1.suction leak «1 [m]»{TW-0202}",
        "fault p1.suction leak 1 [m3/h] from 5 [s] until «4 [s]»{TW-0208}", "record «p1»{TW-0203}", "record p1.power every «1 [m]»{TW-0202}",
        "expect «p1.level»{TW-0203} always",
    })
    void statementsThatDoNotFitTheSystemAreReported(String statement) {
        scenario(statement);
    }
}
