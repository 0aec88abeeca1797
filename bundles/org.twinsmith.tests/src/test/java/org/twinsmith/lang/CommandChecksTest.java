package org.twinsmith.lang;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandChecksTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "command go(to : Frequency in 0 .. 50 [Hz] = 25 [Hz]) { set wanted = to }", "command go() { set mode = auto set wanted = 2 * wanted }",
        "command go(how : Mode) { set mode = how } ", "command go(on : Boolean) { set mode = if on then Mode.auto else Mode.off }",
        "command go(wanted : Frequency) { set b.level = 2 [Hz] set «wanted»{TW-0308} = 3 [Hz] }",
        "command go() { set «x»{TW-0308} = 1 }", "command go() { set wanted = «2 [m]»{TW-0202} }", "command go() { set mode = «sideways»{TW-0101} }",
        "command go() { set wanted = 1 [Hz] «set wanted = 2 [Hz]»{TW-0308} }", "command go() { set wanted = «too»{TW-0101} }",
        "command go(to : Frequency in «5 .. 1 [Hz]»{TW-0208})", "command go(to : Frequency in 1 .. «5 [m]»{TW-0202})",
        "command go(to : Frequency in 1 .. 5 [Hz] = «6 [Hz]»{TW-0208})", "command go(text : String in «1 .. 5»{TW-0203})",
        "command go() -> (code : Integer)", "command go() -> (speed : Frequency, m : Mode) { set speed = wanted  set m = mode  set wanted = 0 [Hz] }",
        "command go() -> (speed : Frequency, note : String) { set wanted = 1 [Hz] }", "command go(a : Real) -> («a»{TW-0102} : Real)",
        "command go() -> (speed : Frequency) { set speed = «3 [kg]»{TW-0202} }", "command go(a : Real) { set «a»{TW-0308} = 1 }",
        "command go() -> (b1 : Real, b2 : Real) { set b1 = 1  set b2 = «b1»{TW-0308} }",
    })
    void whatACommandDoesIsChecked(String member) {
        MarkedSource.of("""
                enum Mode { off, auto }
                asset B { property level : Frequency = 0 [Hz] }
                asset A {
                    property wanted : Frequency = 0 [Hz]
                    property mode : Mode = off
                    variable x : Real
                    asset b : B
                    %s
                    equations x = 1
                }
                """.formatted(member)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-> plc \"nsu=urn:p;s=Go\"", "-> plc \"nsu=urn:p;s=Go\" of \"nsu=urn:p;s=P\" armed by operator interlock Station.p.x > 0",
        "«<-»{TW-0501} plc \"nsu=urn:p;s=Go\"", "-> plc \"nsu=urn:p;s=Go\" «[Hz]»{TW-0501}", "-> plc \"nsu=urn:p;s=Go\" limit «0 .. 1»{TW-0501}",
        "-> plc \"nsu=urn:p;s=Go\" of «\"somewhere\"»{TW-0501}", "-> «broker»{TW-0501} \"go\"",
    })
    void aCommandStandsForAMethod(String binding) {
        MarkedSource.of("""
                asset P { variable x : Real  command go()  equations x = 1 }
                system Station { asset p : P }
                source plc : opcua "opc.tcp://127.0.0.1:4840" { security None }
                source broker : mqtt "mqtts://127.0.0.1:8883"
                bind Station.p.go %s
                """.formatted(binding)).check();
    }
}
