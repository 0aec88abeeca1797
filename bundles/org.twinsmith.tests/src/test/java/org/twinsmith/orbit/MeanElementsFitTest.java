package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.geometry.euclidean.threed.Vector3D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orekit.attitudes.FrameAlignedProvider;
import org.orekit.files.ccsds.ndm.odm.omm.Omm;
import org.orekit.frames.Frame;
import org.orekit.propagation.analytical.tle.TLE;
import org.orekit.propagation.analytical.tle.TLEPropagator;
import org.orekit.propagation.numerical.NumericalPropagator;
import org.orekit.time.AbsoluteDate;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;
import org.twinsmith.core.orbit.Motion;
import org.twinsmith.core.orbit.OrbitFile;
import org.twinsmith.exchange.orbit.MeanElementsMessageText;
import org.twinsmith.simulation.orbit.MeanElementsFit;
import org.twinsmith.simulation.orbit.MeanElementsFit.Fitted;
import org.twinsmith.simulation.orbit.OrekitTheory;

/** Mean elements of runs. */
class MeanElementsFitTest {
    private static final Oracle ORACLE = new Oracle();
    private static final AbsoluteDate J2000 = new AbsoluteDate(2000, 1, 1, 12, 0, 0, ORACLE.context.getTimeScales().getTT());
    private static final int ROWS = 300;

    private static double[][] states(Motion motion, double[] dates) {
        double[][] states = new double[dates.length][6];
        for (int i = 0; i < dates.length; i++) {
            motion.at(dates[i], states[i]);
        }
        return states;
    }

    private static double[] dates(AbsoluteDate start, double seconds) {
        double[] dates = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            dates[i] = start.durationFrom(J2000) + seconds * i / (ROWS - 1);
        }
        return dates;
    }

    /** A low circular orbit, one of high eccentricity, and one over the equator that turns with the Earth. */
    @ParameterizedTest
    @CsvSource({"15.5, 0.0002, 97.6, 3e-5", "2.0062, 0.73, 63.4, 1e-4", "1.00273, 0.0001, 0.01, 0"})
    void elementsOfTheTheoryAreFoundAgain(double motion, double eccentricity, double inclination, double drag) {
        AbsoluteDate epoch = ORACLE.utc("2026-03-20T12:00:00");
        MeanElements given = new MeanElements("SAT", 0, epoch.durationFrom(J2000) - 69.184, motion * 2 * Math.PI / 86400, eccentricity,
                Math.toRadians(inclination), 1, 2, 3, drag);
        double[] dates = dates(epoch, 86400);
        Fitted found = MeanElementsFit.of("SAT", dates, states(new OrekitTheory().of(given), dates)).orElseThrow();
        assertThat(found.deviation()).as("metres").isLessThan(1);
        assertThat(found.elements().meanMotion()).isEqualTo(given.meanMotion(), within(1e-8 * given.meanMotion()));
        assertThat(found.elements().eccentricity()).isEqualTo(eccentricity, within(1e-6));
        assertThat(found.elements().inclination()).isEqualTo(given.inclination(), within(1e-6));
    }

    /** Against Orekit's propagators on both sides: the numerical one makes the states, that of two-line elements follows what is written of them. */
    @Test
    void orekitFollowsTheMessageOfARunWithinItsDeviation() {
        AbsoluteDate epoch = ORACLE.utc("2026-03-20T12:00:00");
        NumericalPropagator truth = ORACLE.propagator(ORACLE.elements(7000e3, 0.001, 98, 30, 40, 50, epoch), 4);
        double[] dates = dates(epoch, 86400);
        double[][] states = states((date, state) -> {
            PVCoordinates there = truth.propagate(J2000.shiftedBy(date)).getPVCoordinates(ORACLE.inertial);
            System.arraycopy(there.getPosition().toArray(), 0, state, 0, 3);
            System.arraycopy(there.getVelocity().toArray(), 0, state, 3, 3);
        }, dates);
        Fitted found = MeanElementsFit.of("SAT 1", dates, states).orElseThrow();
        assertThat(found.deviation()).as("metres").isLessThan(100);
        String text = MeanElementsMessageText.of(found.elements(), "of a run", "TEST", 0);
        Omm message = ORACLE.parsers().buildOmmParser().parseMessage(
                Oracle.source(text.replace("OBJECT_ID = SAT 1", "OBJECT_ID = 2026-001A")));
        TLE elements = message.generateTLE();
        Frame teme = ORACLE.context.getFrames().getTEME();
        TLEPropagator follower = TLEPropagator.selectExtrapolator(elements, new FrameAlignedProvider(teme), 1000, teme);
        for (int i = 0; i < ROWS; i += 23) {
            Vector3D there = follower.getPosition(J2000.shiftedBy(dates[i]), ORACLE.inertial);
            assertThat(Vector3D.distance(there, new Vector3D(states[i][0], states[i][1], states[i][2]))).isLessThan(4 * found.deviation() + 1);
        }
        MeanElements again = (MeanElements) ((OrbitFile.Read) OrbitFile.parse("sat.omm", text.lines().toList())).orbit();
        assertThat(again.meanMotion()).isEqualTo(found.elements().meanMotion(), within(1e-15));
        assertThat(again.object()).isEqualTo("SAT 1");
    }

    @Test
    void whatLeavesTheEarthHasNoMeanElements() {
        double[][] away = {{7e6, 0, 0, 0, 12e3, 0}, {7.0e6, 12e3, 0, 0, 12e3, 0}, {7.0e6, 24e3, 0, 0, 12e3, 0}};
        assertThat(MeanElementsFit.of("SAT", new double[] {0, 1, 2}, away)).isEmpty();
    }
}
