package org.twinsmith.lang;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structs, annotations and limits: what is told about a twin beside its behaviour. */
class StaticDataTest {

    private static void members(String members) {
        MarkedSource.of("""
                enum Finish { raw, painted }
                struct Plate { maker : String  built : Date  power : Power  finish : Finish }
                asset Pump { property plate : Plate  parameter ambient : Temperature = 20 [degC]  parameter site : String = "here" }
                asset A {
                %s
                }
                """.formatted(members)).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "property plate : Plate { maker = \"M\" built = \"2024-02-29\" power = 3 [kW] finish = painted }",
        "asset p : Pump { plate.maker = \"M\" plate.built = \"2024-02-29\" plate.power = 3 site = \"there\" ambient = 5 [degC] }",
        "parameter installed : Date = \"2024-01-01\"", "property plate : Plate",
    })
    void structsTakeTextsDatesAndQuantities(String members) {
        members(members);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "property plate : Plate { maker = «3»{TW-0203} }", "property plate : Plate { power = «3 [m]»{TW-0202} }",
        "property plate : Plate { built = «\"2023-02-29\"»{TW-0203} }", "property plate : Plate { «colour»{TW-0101} = 1 }",
        "property plate : Plate { maker = \"a\" «maker»{TW-0102} = \"b\" }", "property plate : Plate = «1»{TW-0203}",
        "asset p : Pump { plate.power = «3 [m]»{TW-0202} }", "asset p : Pump { plate = «1»{TW-0203} }",
        "asset p : Pump { plate.power = 3 «plate»{TW-0102}.power = 4 }", "asset p : Pump { ambient.«power»{TW-0101} = 3 }",
        "state s : «Plate»{TW-0203}", "writable property s : «String»{TW-0203} = \"x\"", "input d : «Date»{TW-0203}",
        "parameter d : Date = «5»{TW-0203}", "property plate : Plate expose «plate»{TW-0203}",
        "property plate : Plate variable x : Length equations x = «plate.power»{TW-0202}", "parameter d : Date «[m]»{TW-0203}",
    })
    void whatDoesNotFitAStructIsReported(String members) {
        members(members);
    }

    @Test
    void aStructHoldsNoStruct() {
        MarkedSource.of("struct A { x : Real }\nstruct B { «a»{TW-0203} : A }").check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "limits level operating 1 .. 3 [m], warning 50 .. 350 [cm], alarm .. 4 [m], trip -1 .. ", "limits t operating -10 .. 80 [degC]",
        "limits level alarm 0 [m] ..", "limits n alarm .. 3",
    })
    void limitsNestWithinEachOther(String limits) {
        MarkedSource.body("state level : Length = 1 [m]\n state t : Temperature = 20 [degC]\n variable n : Real\n" + limits).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "limits level «operating 3 .. 1 [m]»{TW-0208}", "limits level operating 1 .. «3 [K]»{TW-0202}", "limits level «alarm ..»{TW-0208}",
        "limits level «operating .. 5 [m]»{TW-0208}, alarm .. 4 [m]", "limits level alarm 0 .. 4 [m], «operating -1 .. 3 [m]»{TW-0208}",
        "limits level alarm .. 4 [m], «alarm 0 [m] ..»{TW-0102}", "limits level alarm .. 4 [m] limits «level»{TW-0102} trip .. 5 [m]",
        "limits «flag»{TW-0203} alarm .. 1", "limits «depth»{TW-0101} alarm .. 1 [m]",
    })
    void limitsThatCannotHoldAreReported(String limits) {
        MarkedSource.body("state level : Length = 1 [m]\n variable flag : Boolean\n" + limits).check();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "semantics \"https://saref.etsi.org/saref4watr/Pump\", irdi \"0173-1#02-AAO677#002\", irdi \"0112/2///61987#ABA565#007\"",
        "label \"pump\" label \"Pumpe\"@de label \"Pumpn\"@de-AT", "parameter k : Real = 1 { label \"k\"@en semantics \"urn:x:k\" }",
        "semantics «\"0173-1#02-AAO677#002\"»{TW-0109}", "semantics irdi «\"https://a.org/x\"»{TW-0109}", "semantics «\"Pump\"»{TW-0109}",
        "label \"Pumpe\"@de «label \"Pumpn\"@de»{TW-0102}",
    })
    void identifiersAndLabelsAreWellFormed(String annotation) {
        MarkedSource.body(annotation).check();
    }

    @Test
    void whatIsDeprecatedIsToldWhereOthersUseIt() {
        MarkedSource.of("""
                asset Old { deprecated "it leaks" use New }
                asset New {
                    parameter k : Real = 1 { deprecated "too coarse" use fine }
                    parameter fine : Real = k
                }
                asset Newer extends «Old»{TW-0108} { }
                system S {
                    asset o : «Old»{TW-0108}
                    asset n : New { «k»{TW-0108} = 2 }
                    variable x : Real
                    equations
                        x = n.«k»{TW-0108}
                }
                """).check();
    }

    @Test
    void aReplacementIsVisible() {
        MarkedSource.body("parameter k : Real = 1 { deprecated \"no\" use «gone»{TW-0101} }").check();
    }

    @Test
    void wordsOfAnnotationsStayNamesWhereTheyCan() {
        MarkedSource.body("input alarm : Real\nparameter struct : Real = 1\nproperty trip : Boolean = false").check();
    }
}
