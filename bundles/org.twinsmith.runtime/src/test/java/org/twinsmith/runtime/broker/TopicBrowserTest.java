package org.twinsmith.runtime.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.secret.Secrets;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.client.BrowsedTopic;
import org.twinsmith.mqtt.client.TopicBrowser;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.runtime.source.UserKeyring;

/** What a foreign broker's messages say that there is. */
class TopicBrowserTest {
    /** Eclipse Tahu's: Outputs/Power 12.5 and Outputs/Count -42. */
    private static final byte[] BIRTH = Base64.getDecoder().decode("CPuUlMrKMxISCgViZFNlcRj7lJTKyjMgCFgHEiMKDU91dHB1dHMvUG93ZXIQARj7lJTKyjMgCmkAAAAAAAApQBIgCg1PdXRwdXRzL0NvdW50"
            + "EAMY+5SUysozIANQ1v///w8YAA==");
    @TempDir
    private Path folder;

    @Test
    void retainedTopicsAndAnnouncedMetricsAreListedWithTheirKinds() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder); Device device = Device.on(broker)) {
            device.say("station/p1", "{\"values\":[{\"power\":2.5,\"on\":true}],\"state\":\"running\"}".getBytes(StandardCharsets.UTF_8), true);
            device.say("station/raw", new byte[] {(byte) 0xFF, 1}, true);
            device.listen("spBv1.0/plant/NCMD/e1");
            Thread edge = Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 20 && device.heard.isEmpty(); i++) {
                    device.say("spBv1.0/plant/NDATA/e1", BIRTH, false);
                    pause();
                }
                device.say("spBv1.0/plant/NBIRTH/e1", BIRTH, false);
            });
            Secrets none = name -> Optional.empty();
            BrokerAccess access = new BrokerAccess(BrokerAddress.parse(broker.address()), Messaging.NONE, List.of(),
                    new UserKeyring(new Keyring(new CertificateStore(folder.resolve("certificates")), none)));
            long begin = System.nanoTime();
            List<BrowsedTopic> found = TopicBrowser.browse(access, "#", Duration.ofSeconds(20), 100,
                    () -> !edge.isAlive() && System.nanoTime() - begin > 2_000_000_000L);
            edge.join();
            assertThat(found).extracting(each -> each.address() + " " + each.kind() + " " + each.value()).contains("station/p1 /values/0/power NUMBER 2.5",
                    "station/p1 /values/0/on TRUTH true", "station/p1 /state TEXT running", "station/raw OTHER ", "spBv1.0/plant/e1 Outputs/Power NUMBER 12.5",
                    "spBv1.0/plant/e1 Outputs/Count NUMBER -42.0");
            assertThat(device.heard).isNotEmpty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
