package org.twinsmith.runtime.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.twinsmith.opcua.security.ServerAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.client.Arming;
import org.twinsmith.opcua.client.NodeAccess;
import org.twinsmith.runtime.PlayedPlant;
import org.twinsmith.runtime.Tank;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PlantTest {
    private static final NodeAddress LEVEL = NodeAddress.of("urn:tank", "Level");
    private static final NodeAddress INFLOW = NodeAddress.of("urn:twinsmith:Cellar", "tank.inflow");

    @Test
    void anInputThatIsWrittenHoldsUntilItIsGivenBack() {
        try (PlayedPlant played = new PlayedPlant(0);
                NodeAccess operator = NodeAccess.armed(ServerAccess.unsecured(played.plant().endpoint()),
                        Arming.of(played.plant().endpoint(), played.plant().endpoint(), Duration.ofMinutes(9)))) {
            runTo(played, 10);
            assertThat(operator.read(LEVEL).orElseThrow()).isCloseTo(105, within(1e-7));
            operator.write(INFLOW, 0);
            runTo(played, 20);
            assertThat(operator.read(LEVEL).orElseThrow()).isCloseTo(105, within(1e-7));
            assertThat(operator.read(INFLOW).orElseThrow()).isZero();
            operator.write(INFLOW, Double.NaN);
            runTo(played, 30);
            assertThat(operator.read(LEVEL).orElseThrow()).isCloseTo(110, within(1e-7));
            assertThat(operator.read(INFLOW).orElseThrow()).isCloseTo(36, within(1e-9));
        }
    }

    @Test
    void aWritablePropertyKeepsWhatIsWritten() {
        NodeAddress mode = NodeAddress.of("urn:twinsmith:Cellar", "tank.mode");
        try (PlayedPlant played = new PlayedPlant(0);
                NodeAccess operator = NodeAccess.armed(ServerAccess.unsecured(played.plant().endpoint()),
                        Arming.of(played.plant().endpoint(), played.plant().endpoint(), Duration.ofMinutes(9)))) {
            operator.write(mode, 1);
            runTo(played, 1);
            assertThat(operator.read(mode)).hasValue(1);
        }
    }

    @Test
    void withoutClientsAnUnpacedPlantRunsAtOnce() {
        try (PlayedPlant played = new PlayedPlant(0)) {
            runTo(played, 3_600);
            assertThat(played.plant().time()).isEqualTo(3_600);
        }
    }

    @Test
    void theStepLeavesNoClientWithoutNewsForLongerThanATenthOfASecond() {
        Tank tank = new Tank();
        assertThat(PlantOptions.of(1).step(tank.info())).isEqualTo(0.1);
        assertThat(PlantOptions.of(1).tick(tank.info())).isEqualTo(Duration.ofMillis(100));
        assertThat(PlantOptions.of(60).step(tank.info())).isEqualTo(0.5);
        assertThat(PlantOptions.of(0).step(tank.info())).isEqualTo(0.5);
        assertThat(PlantOptions.of(0).tick(tank.info())).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> PlantOptions.of(-1));
    }

    private static void runTo(PlayedPlant played, double until) {
        played.run(until);
        played.join();
    }
}
