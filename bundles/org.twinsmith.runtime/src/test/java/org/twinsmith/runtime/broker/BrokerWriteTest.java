package org.twinsmith.runtime.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Binding;
import org.twinsmith.core.plan.Guards;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.plan.Messaging;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.secret.Secrets;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.client.Arming;
import org.twinsmith.mqtt.security.BrokerAccess;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.security.Keyring;
import org.twinsmith.runtime.Patience;
import org.twinsmith.runtime.control.AuditLog;
import org.twinsmith.runtime.control.BrokerPlant;
import org.twinsmith.runtime.control.GuardedWriter;
import org.twinsmith.runtime.control.Interlock;
import org.twinsmith.runtime.control.Order;
import org.twinsmith.runtime.control.Setpoint;
import org.twinsmith.runtime.source.UserKeyring;

/** Set-points over a foreign broker: guarded as those of OPC UA are, and confirmed where the device says what it took. */
class BrokerWriteTest {
    private static final Unit KILOWATT = new Unit("kW", Dimension.NONE, 1000, 0);
    /** Eclipse Tahu's: Outputs/Power with alias 1, a double of 12.5, and Outputs/Count with alias 3. */
    private static final byte[] BIRTH = decoded("CPuUlMrKMxISCgViZFNlcRj7lJTKyjMgCFgHEiMKDU91dHB1dHMvUG93ZXIQARj7lJTKyjMgCmkAAAAAAAApQBIgCg1PdXRwdXRzL0NvdW50EAMY+5SUysoz"
            + "IANQ1v///w8YAA==");
    /** Eclipse Tahu's: alias 1 is 13. */
    private static final byte[] DATA = decoded("COOclMrKMxIUEAEY45yUysozIAppAAAAAAAAKkASExADGP+blMrKMyADKAFQ1f///w8YAQ==");
    @TempDir
    private Path folder;
    private Mosquitto broker;
    private Device device;

    @BeforeEach
    void start() throws Exception {
        broker = Mosquitto.start(folder);
        device = Device.on(broker);
    }

    @AfterEach
    void stop() throws Exception {
        if (device != null) {
            device.close();
            broker.close();
        }
    }

    @Test
    void aMetricIsWrittenByItsAliasAndItsTypeAndTheEdgeNodeConfirmsIt() throws Exception {
        device.listen("spBv1.0/plant/NCMD/e1");
        Thread edge = Thread.ofVirtual().start(() -> {
            awaitHeard(1);
            device.say("spBv1.0/plant/NBIRTH/e1", BIRTH, false);
            awaitHeard(2);
            device.say("spBv1.0/plant/NDATA/e1", DATA, false);
        });
        OptionalDouble shown = write(metric("Outputs/Power", Guards.NONE), 13_000, true);
        edge.join();
        assertThat(shown).hasValue(13_000);
        Mqtt3Publish command = device.heard.get(1);
        assertThat(command.getQos().getCode()).isZero();
        assertThat(command.isRetain()).isFalse();
        // Field 2 of the payload: alias 1, a time, type 10 (double), and 13.0 as eight bytes; no name, as the birth gave an alias.
        assertThat(hex(command.getPayloadAsBytes())).containsPattern("100118[0-9a-f]{12}200a690000000000002a40$");
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).hasSize(2).first().asString().contains("\"event\":\"ordered\"", "spBv1.0/plant/e1 Outputs/Power",
                "\"old\":12.5", "\"why\":\"a test\"");
    }

    @Test
    void aMetricThatNoBirthNamesIsNotWritten() {
        device.listen("spBv1.0/plant/NCMD/e1");
        Thread.ofVirtual().start(() -> {
            awaitHeard(1);
            device.say("spBv1.0/plant/NBIRTH/e1", BIRTH, false);
        });
        assertThatThrownBy(() -> write(metric("Outputs/Powr", Guards.NONE), 13_000, true)).isInstanceOf(DiagnosticException.class).hasMessageContaining("'Outputs/Powr'");
        assertThat(device.heard).hasSize(1);
    }

    @Test
    void aTopicIsWrittenAsJsonWithTheTimeAndNobodySaysWhatTheDeviceTook() throws Exception {
        device.listen("station/p1/set");
        assertThat(write(topic("station/p1/set", "/power/set", Guards.NONE), 2_500, true)).isEmpty();
        Patience.await("the order", () -> !device.heard.isEmpty());
        assertThat(new String(device.heard.getFirst().getPayloadAsBytes(), StandardCharsets.UTF_8)).matches("\\{\"power\":\\{\"set\":2.5},\"at\":\"20[^\"]*Z\"}");
        assertThat(device.heard.getFirst().getQos().getCode()).isEqualTo(1);
        assertThat(device.heard.getFirst().isRetain()).isFalse();
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).last().asString().contains("the plant does not say what it took");
    }

    @Test
    void guardsRoleAndArmingHoldAsWithOpcUa() throws Exception {
        device.listen("station/p1/set");
        Guards limited = new Guards(new Interval(0, 3_000), Double.POSITIVE_INFINITY, "", Optional.empty());
        refused(topic("station/p1/set", "", limited), 4_000, true, "outside of the limit");
        refused(topic("station/p1/set", "", new Guards(Interval.ALL, Double.POSITIVE_INFINITY, "operator", Optional.empty())), 1, true, "armed by operator");
        refused(topic("station/p1/set", "", new Guards(Interval.ALL, 100, "", Optional.empty())), 1, true, "nothing to start the ramp from");
        refused(topic("station/p1/set", "", Guards.NONE), 1, false, "is armed for mqtt://elsewhere");
        device.say("station/p1", "5".getBytes(StandardCharsets.UTF_8), true);
        Binding level = new Binding("p1.level", Binding.Direction.READ, "broker", "station/p1", "", Unit.ONE, 0, 0, 0, 0, Guards.NONE, Place.NOWHERE);
        Interlock low = new Interlock("p1.level < 3", List.of(level), values -> values[0] < 3, Place.NOWHERE);
        Setpoint locked = topic("station/p1/set", "", Guards.NONE);
        refused(new Setpoint(locked.binding(), locked.reading(), locked.range(), Optional.of(low)), 1, true, "the interlock 'p1.level < 3' does not hold");
        assertThat(device.heard).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("audit.jsonl"))).hasSize(5).allMatch(line -> line.contains("\"event\":\"refused\""));
    }

    @Test
    void aRampBeginsAtWhatTheModelReads() throws Exception {
        device.listen("station/p1/set");
        device.say("station/p1", "1".getBytes(StandardCharsets.UTF_8), true);
        Binding power = new Binding("p1.power", Binding.Direction.READ, "broker", "station/p1", "", KILOWATT, 0, 0, 0, 0, Guards.NONE, Place.NOWHERE);
        Setpoint ramped = topic("station/p1/set", "", new Guards(Interval.ALL, 2_000, "", Optional.empty()));
        write(new Setpoint(ramped.binding(), Optional.of(power), ramped.range(), Optional.empty()), 2_000, true);
        Patience.await("the last step", () -> device.heard.size() == 2);
        assertThat(device.heard).extracting(each -> new String(each.getPayloadAsBytes(), StandardCharsets.UTF_8)).containsExactly("1.5", "2");
    }

    private void refused(Setpoint setpoint, double target, boolean named, String why) {
        assertThatThrownBy(() -> write(setpoint, target, named)).isInstanceOf(DiagnosticException.class).hasMessageContaining(why);
    }

    private OptionalDouble write(Setpoint setpoint, double target, boolean named) throws InterruptedException {
        Secrets none = name -> Optional.empty();
        BrokerAccess access = new BrokerAccess(BrokerAddress.parse(broker.address()), new Messaging("twin-7", 1, "/at"), List.of(),
                new UserKeyring(new Keyring(new CertificateStore(folder.resolve("certificates")), none)));
        return new GuardedWriter(access.broker().toString(), new Order("me", "", "a test"), new AuditLog(folder.resolve("audit.jsonl"))).write(setpoint, target,
                () -> BrokerPlant.armed(access, Arming.of(access.broker(), named ? access.broker() : BrokerAddress.parse("mqtt://elsewhere"), Duration.ofMinutes(1)), setpoint,
                        false));
    }

    private static Setpoint metric(String name, Guards guards) {
        return setpoint("spBv1.0/plant/e1", name, guards);
    }

    private static Setpoint topic(String topic, String pointer, Guards guards) {
        return setpoint(topic, pointer, guards);
    }

    private static Setpoint setpoint(String address, String payload, Guards guards) {
        return new Setpoint(new Binding("p1.power", Binding.Direction.WRITE, "broker", address, payload, KILOWATT, 0, 0, 0, 0, guards, Place.NOWHERE), Optional.empty(),
                Interval.ALL, Optional.empty());
    }

    private void awaitHeard(int count) {
        try {
            Patience.await("a command", () -> device.heard.size() >= count);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
