package org.twinsmith.core.quantity.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpcUaUnitIdTest {

    /** From the table that the OPC Foundation publishes, UNECE_to_OPCUA.csv. */
    @ParameterizedTest
    @CsvSource({"C81, 4405297", "4H, 13384", "MTR, 5067858", "MQH, 5067080", "KWT, 4937556", "CEL, 4408652", "81, 14385", "P1, 20529"})
    void theIdOfACommonCodeIsThatOfTheOpcFoundation(String code, int id) {
        assertThat(OpcUaUnitId.of(code)).isEqualTo(id);
        assertThat(OpcUaUnitId.commonCode(id)).contains(code);
    }

    @Test
    void anIdThatIsNoCommonCodeHasNone() {
        assertThat(OpcUaUnitId.commonCode(-1)).isEmpty();
        assertThat(OpcUaUnitId.commonCode(0)).isEmpty();
        assertThat(OpcUaUnitId.commonCode(7)).isEmpty();
    }

    @Test
    void aTextThatIsNoCommonCodeIsRefused() {
        assertThatThrownBy(() -> OpcUaUnitId.of("watt")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'watt'");
    }
}
