package org.twinsmith.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Interval;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.address.NodeAddress;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.server.PlantServer;

/** Units and ranges that a server says, against those that a model says. */
class QuantityCheckTest {
    private static final Dimension POWER = Dimension.base("W");
    private static final Unit WATT = new Unit("W", POWER, 1, 0);
    private static final Unit KILOWATT = new Unit("kW", POWER, 1000, 0);
    private static final NodeAddress ADDRESS = NodeAddress.parse("nsu=urn:station;s=P1.Power");
    private static final Unit METRE = new Unit("m", Dimension.base("m"), 1, 0);
    private final QuantityCheck check = new QuantityCheck(text -> Optional.ofNullable(Map.of("kW", KILOWATT, "W", WATT).get(text)));

    @Test
    void theSameUnitIsNoFinding() {
        assertThat(check.of(binding(KILOWATT), quantity("KWT", "Kilowatt"), Interval.ALL)).isEmpty();
        assertThat(check.of(binding(KILOWATT), quantity("", "kW"), Interval.ALL)).isEmpty();
        assertThat(check.of(binding(KILOWATT), quantity("", "furlongs"), Interval.ALL)).isEmpty();
    }

    @Test
    void anotherUnitOfTheDimensionIsAWarningWithTheFactor() {
        List<Diagnostic> found = check.of(binding(WATT), quantity("KWT", "kW"), Interval.ALL);
        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Code.SERVER_UNIT);
            assertThat(each.isError()).isFalse();
            assertThat(each.message()).contains("in kW", "[W]", "0.001");
        });
    }

    @Test
    void anotherDimensionIsAnError() {
        assertThat(check.of(binding(METRE), quantity("KWT", "kW"), Interval.ALL)).singleElement().satisfies(each -> {
            assertThat(each.code()).isEqualTo(Code.SERVER_DIMENSION);
            assertThat(each.isError()).isTrue();
        });
    }

    @Test
    void aRangeBeyondTheDeclaredOneIsAWarning() {
        ServerQuantity wide = quantity("KWT", "kW").withRange(-5, 20);
        assertThat(check.of(binding(KILOWATT), wide, new Interval(-5_000, 20_000))).isEmpty();
        assertThat(check.of(binding(KILOWATT), wide, new Interval(0, 20_000))).singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo(Code.SERVER_RANGE));
    }

    @Test
    void whatAServerSaysIsRead() {
        try (PlantServer server = Station.serve(0, (variable, value) -> { })) {
            Map<NodeAddress, ServerQuantity> said = QuantityReader.read(ServerAccess.unsecured(server.endpoint()), List.of(ADDRESS, NodeAddress.parse("nsu=urn:none;s=x")));
            assertThat(said).containsOnlyKeys(ADDRESS);
            assertThat(said.get(ADDRESS).code()).contains("KWT");
            assertThat(said.get(ADDRESS).unit()).isEqualTo("kW");
        }
    }

    private static ServerQuantity quantity(String code, String unit) {
        return new ServerQuantity(Optional.of(code).filter(text -> !text.isEmpty()), unit, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static MirrorBinding binding(Unit unit) {
        return new MirrorBinding("p1.power", ADDRESS, unit, 0, 0, Place.NOWHERE);
    }
}
