package org.twinsmith.opcua.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeAddressTest {
    @ParameterizedTest
    @ValueSource(strings = { "nsu=urn:station;s=P1.Power", "ns=2;i=1042", "i=2258", "ns=1;s=with;semicolon=and spaces",
            "nsu=urn:odd%3Buri%25;g=09087e75-8e5e-499b-954f-f2a9603db28a", "ns=3;b=AQID" })
    void theTextFormsOfTheStandardAreReadAndWritten(String text) {
        assertThat(NodeAddress.parse(text)).hasToString(text);
    }

    @Test
    void anEscapedSeparatorBelongsToTheUri() {
        assertThat(NodeAddress.parse("nsu=urn:a%3Bb;s=x").namespaceUri()).isEqualTo("urn:a;b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "P1.Power", "nsu=urn:station", "ns=x;i=1", "ns=70000;i=1", "i=-1", "i=4294967296",
            "g=nonsense", "b=!", "s=", "nsu=;s=x", "q=1" })
    void whatIsNoAddressIsRefusedWithAReason(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NodeAddress.parse(text)).withMessageMatching("(?s).{10,}");
    }

    @Test
    void anEndpointWithoutAPortHasTheStandardOne() {
        assertThat(Endpoint.parse("opc.tcp://plc")).isEqualTo(new Endpoint("plc", 4840, ""));
        assertThat(Endpoint.parse("opc.tcp://[::1]:4841/a/b")).isEqualTo(new Endpoint("::1", 4841, "/a/b"))
                .hasToString("opc.tcp://[::1]:4841/a/b");
    }

    @ParameterizedTest
    @ValueSource(strings = { "plc", "http://plc:4840", "opc.tcp://", "opc.tcp://a b", "opc.tcp://plc:99999" })
    void whatIsNoEndpointIsABadSource(String text) {
        assertThatThrownBy(() -> Endpoint.parse(text)).hasMessageContaining("TW-0504")
                .hasMessageContaining("opc.tcp://host:port/path");
    }
}
