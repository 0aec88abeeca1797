package org.twinsmith.opcua.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.milo.opcua.stack.core.types.structured.EUInformation;
import org.junit.jupiter.api.Test;

/** OPC 10000-8, 5.6.4.3. */
class QuantityPropertiesTest {

    @Test
    void aUnitOfTradeHasItsUneceCode() {
        EUInformation unit = QuantityProperties.unit("m3/h");
        assertThat(unit.getNamespaceUri()).isEqualTo("http://www.opcfoundation.org/UA/units/un/cefact");
        assertThat(unit.getUnitId()).as("MQH").isEqualTo(5067080);
        assertThat(unit.getDisplayName().text()).isEqualTo("m3/h");
    }

    @Test
    void anotherUnitHasItsUcumTextAndNoCode() {
        EUInformation unit = QuantityProperties.unit("Pa/(m3/s)");
        assertThat(unit.getNamespaceUri()).isEqualTo("http://unitsofmeasure.org");
        assertThat(unit.getUnitId()).isEqualTo(-1);
    }
}
