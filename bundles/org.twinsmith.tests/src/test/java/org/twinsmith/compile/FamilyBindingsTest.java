package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.plan.Binding;

/** A binding of a family is one for each member. */
class FamilyBindingsTest {
    private static final String FARM = """
            asset Turbine {
                input pitch : Angle = 0 [rad]
                telemetry power : Power
                telemetry blade[3] : Angle
                equations
                    power = 1 [MW]
                    blade = pitch
            }
            system Farm { asset turbine[12] : Turbine  asset spare : Turbine }
            source scada : opcua "opc.tcp://127.0.0.1:4840/farm"
            """;

    @Test
    void eachMemberHasItsOwnAddress() {
        assertThat(CompiledText.plan(FARM + """
                bind Farm.turbine.power <- scada "nsu=urn:farm;s=WT{1:02}.P" [kW] sampling 100 [ms]
                bind Farm.turbine.blade <- scada "nsu=urn:farm;s=WT{1}.B{2}" [deg]
                bind Farm.turbine.pitch -> scada "nsu=urn:farm;s=WT{1}.Set" [deg]
                bind Farm.spare.power <- scada "nsu=urn:farm;s={1}" [kW]
                """).bindings()).extracting(each -> each.variable() + " " + each.address())
                .contains("turbine[7].power nsu=urn:farm;s=WT07.P", "turbine[12].power nsu=urn:farm;s=WT12.P",
                        "turbine[2].blade[3] nsu=urn:farm;s=WT2.B3", "turbine[12].pitch nsu=urn:farm;s=WT12.Set",
                        "spare.power nsu=urn:farm;s={1}")
                .hasSize(12 + 36 + 12 + 1);
    }

    @Test
    void aSliceIsBoundAsAWhole() {
        assertThat(CompiledText.plan(FARM + "bind Farm.turbine[3].blade <- scada \"nsu=urn:farm;s=WT3.B{1}\" [deg]").bindings())
                .extracting(Binding::variable).containsExactly("turbine[3].blade[1]", "turbine[3].blade[2]", "turbine[3].blade[3]");
    }

    /** Indices that the address does not name are those of the node's value. */
    @Test
    void aNodeMayHaveAllElements() {
        assertThat(CompiledText.plan(FARM + """
                bind Farm.turbine.power <- scada "nsu=urn:farm;s=Powers" [kW]
                bind Farm.turbine.blade <- scada "nsu=urn:farm;s=WT{1}.Blades" [deg]
                bind Farm.spare.power <- scada "nsu=urn:farm;s=Spare" payload "/Generator/P" [kW]
                """).bindings()).extracting(each -> each.variable() + " " + each.address() + each.payload())
                .contains("turbine[1].power nsu=urn:farm;s=Powers/0", "turbine[12].power nsu=urn:farm;s=Powers/11", "turbine[2].blade[3] nsu=urn:farm;s=WT2.Blades/2",
                        "spare.power nsu=urn:farm;s=Spare/Generator/P")
                .hasSize(12 + 36 + 1);
    }

    @Test
    void aMemberThatIsBoundWithItsFamilyIsNotBoundAgain() {
        assertThat(CompiledText.findings(FARM + """
                bind Farm.turbine.power <- scada "nsu=urn:farm;s=WT{1}.P" [kW]
                bind Farm.turbine[3].power <- scada "nsu=urn:farm;s=Third" [kW]
                """)).extracting(each -> each.code() + " " + each.message())
                .containsExactly(Code.SECOND_WRITER + " another binding writes 'turbine[3].power' already");
    }
}
