package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.orekit.files.ccsds.ndm.cdm.Cdm;
import org.orekit.files.ccsds.ndm.cdm.CdmRelativeMetadata;
import org.orekit.frames.LOFType;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.ClosestApproach;
import org.twinsmith.exchange.orbit.ConjunctionMessageText;
import org.twinsmith.simulation.orbit.ApproachSearch;

/** Closest approaches, by geometry and by Orekit. */
class ConjunctionTest {
    private static final Oracle ORACLE = new Oracle();
    private static final double RADIUS = 7e6;
    private static final double RATE = Math.sqrt(Oracle.MU / (RADIUS * RADIUS * RADIUS));
    private static final double TILT = Math.toRadians(60);
    /** The second passes the common node this much later, s. */
    private static final double LATE = 0.02;
    /** s of TT from J2000, and from the first row to the node of the first. */
    private static final double START = 827_280_000;
    private static final double NODE = 1234.5;

    /** On a circular orbit. @param tilt about the x axis, rad @param time from the node, s */
    private static double[] circular(double tilt, double time) {
        double u = RATE * time;
        double speed = RADIUS * RATE;
        return new double[] {RADIUS * Math.cos(u), RADIUS * Math.sin(u) * Math.cos(tilt), RADIUS * Math.sin(u) * Math.sin(tilt),
            -speed * Math.sin(u), speed * Math.cos(u) * Math.cos(tilt), speed * Math.cos(u) * Math.sin(tilt)};
    }

    private static Optional<ClosestApproach> search(double seconds, double late) {
        int rows = (int) (seconds / 30) + 1;
        double[] dates = new double[rows];
        double[][] first = new double[rows][];
        double[][] second = new double[rows][];
        for (int i = 0; i < rows; i++) {
            dates[i] = START + 30 * i;
            first[i] = circular(0, 30 * i - NODE);
            second[i] = circular(TILT, 30 * i - NODE - late);
        }
        return ApproachSearch.of(dates, first, second);
    }

    /** Two circles of one radius meet at their node: by symmetry they are closest halfway between the two passages. */
    @Test
    void twoCirclesThatCrossAreClosestHalfwayBetweenTheirPassages() {
        ClosestApproach found = search(2400, LATE).orElseThrow();
        double x = RATE * LATE / 2;
        double distance = RADIUS * Math.sqrt(2 * (1 - Math.cos(x) * Math.cos(x) + Math.sin(x) * Math.sin(x) * Math.cos(TILT)));
        assertThat(found.date() - START).isEqualTo(NODE + LATE / 2, within(1e-4));
        assertThat(found.distance()).as("metres").isEqualTo(distance, within(0.01)).isBetween(100.0, 200.0);
        assertThat(found.speed()).isEqualTo(RADIUS * RATE, within(0.1));
    }

    @Test
    void theEndsOfARunAreNoApproach() {
        assertThat(search(1200, LATE)).isEmpty();
    }

    @Test
    void relativeMotionIsAlongTheAxesOfTheFirst() {
        ClosestApproach found = search(2400, LATE).orElseThrow();
        PVCoordinates first = motion(found.first());
        Vector3D away = motion(found.second()).getPosition().subtract(first.getPosition());
        Vector3D turned = LOFType.QSW.rotationFromInertial(AbsoluteDate.ARBITRARY_EPOCH, first).applyTo(away);
        assertThat(found.position()).containsExactly(turned.toArray(), within(1e-6));
    }

    private static PVCoordinates motion(double[] state) {
        return new PVCoordinates(new Vector3D(state[0], state[1], state[2]), new Vector3D(state[3], state[4], state[5]));
    }

    @Test
    void orekitReadsTheMessageOfAnApproach() {
        ClosestApproach found = search(2400, LATE).orElseThrow();
        String text = ConjunctionMessageText.of(found, "sat a", "sat\nb", 150, "TEST", 0);
        Cdm message = ORACLE.parsers().buildCdmParser().parseMessage(Oracle.source(text));
        CdmRelativeMetadata relative = message.getRelativeMetadata();
        assertThat(relative.getMissDistance()).isEqualTo(found.distance(), within(1e-3));
        assertThat(relative.getRelativeSpeed()).isEqualTo(found.speed(), within(1e-5));
        assertThat(relative.getRelativePosition().toArray()).containsExactly(found.position(), within(1e-3));
        assertThat(relative.getRelativeVelocity().toArray()).containsExactly(found.velocity(), within(1e-5));
        assertThat(relative.getTca().durationFrom(new AbsoluteDate(2000, 1, 1, 12, 0, 0, ORACLE.context.getTimeScales().getTT())))
                .isEqualTo(found.date(), within(2e-6));
        assertThat(Vector3D.distance(message.getDataObject1().getStateVectorBlock().getPositionVector(), motion(found.first()).getPosition())).isLessThan(1e-3);
        assertThat(Vector3D.distance(message.getDataObject2().getStateVectorBlock().getVelocityVector(), motion(found.second()).getVelocity())).isLessThan(1e-6);
        assertThat(message.getDataObject1().getRTNCovarianceBlock().getRTNCovarianceMatrix().getEntry(2, 2)).isEqualTo(150.0 * 150, within(1e-3));
        assertThat(message.getMetadataObject2().getObjectName()).isEqualTo("sat b");
    }
}
