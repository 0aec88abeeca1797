package org.twinsmith.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.orekit.files.ccsds.ndm.WriterBuilder;
import org.orekit.files.ccsds.ndm.odm.oem.Oem;
import org.orekit.files.ccsds.ndm.odm.omm.Omm;
import org.orekit.files.ccsds.utils.generation.Generator;
import org.orekit.files.ccsds.utils.generation.KvnGenerator;
import org.orekit.files.ccsds.utils.generation.XmlGenerator;
import org.twinsmith.core.orbit.GivenOrbit;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;
import org.twinsmith.core.orbit.GivenOrbit.Segments;
import org.twinsmith.core.orbit.OrbitFile;
import org.twinsmith.core.orbit.OrbitTrack;

/** Messages that Orekit writes are read, in both notations, and damaged ones are refused with their place. */
class OrbitMessageTest {
    private static final Oracle ORACLE = new Oracle();
    private static final int MUTANTS = 1000;
    private static final String MEAN = """
            CCSDS_OMM_VERS = 2.0
            CREATION_DATE = 2026-03-20T00:00:00
            ORIGINATOR = TEST
            OBJECT_NAME = VANGUARD 1
            OBJECT_ID = 1958-002B
            CENTER_NAME = EARTH
            REF_FRAME = TEME
            TIME_SYSTEM = UTC
            MEAN_ELEMENT_THEORY = SGP4
            EPOCH = 2000-06-27T18:50:19.733568
            MEAN_MOTION = 10.82419157 [rev/day]
            ECCENTRICITY = .1859667
            INCLINATION = 34.2682 [deg]
            RA_OF_ASC_NODE = 348.7242 [deg]
            ARG_OF_PERICENTER = 331.7664 [deg]
            MEAN_ANOMALY = 19.3264 [deg]
            EPHEMERIS_TYPE = 0
            CLASSIFICATION_TYPE = U
            NORAD_CAT_ID = 5
            ELEMENT_SET_NO = 475
            REV_AT_EPOCH = 41366
            BSTAR = 0.000028098 [1/ER]
            MEAN_MOTION_DOT = 0.00000023 [rev/day**2]
            MEAN_MOTION_DDOT = 0 [rev/day**3]
            """;
    private static final String EPHEMERIS = """
            CCSDS_OEM_VERS = 2.0
            CREATION_DATE = 2026-03-20T00:00:00
            ORIGINATOR = TEST
            META_START
            OBJECT_NAME = SAT
            OBJECT_ID = 2026-001A
            CENTER_NAME = EARTH
            REF_FRAME = EME2000
            TIME_SYSTEM = TAI
            START_TIME = 2026-03-20T12:00:00
            STOP_TIME = 2026-03-20T12:02:00
            INTERPOLATION = HERMITE
            INTERPOLATION_DEGREE = 5
            META_STOP
            2026-03-20T12:00:00.000 7000.0 0 0 0 7.5 0
            2026-03-20T12:01:00.000 6985.5 449.6 0 -0.5 7.4 0
            2026-03-20T12:02:00.000 6942.0 897.3 0 -1.0 7.4 0
            META_START
            OBJECT_NAME = SAT
            OBJECT_ID = 2026-001A
            CENTER_NAME = EARTH
            REF_FRAME = GCRF
            TIME_SYSTEM = TAI
            START_TIME = 2026-03-20T12:02:00
            USEABLE_START_TIME = 2026-03-20T12:02:00
            USEABLE_STOP_TIME = 2026-03-20T12:03:30
            STOP_TIME = 2026-03-20T12:04:00
            INTERPOLATION = LAGRANGE
            INTERPOLATION_DEGREE = 7
            META_STOP
            2026-03-20T12:02:00.000 6942.0 897.3 0 -1.0 7.4 0
            2026-03-20T12:03:00.000 6870.0 1340 0 -1.5 7.3 0
            2026-03-20T12:04:00.000 6760.0 1770 0 -2.0 7.2 0
            COVARIANCE_START
            EPOCH = 2026-03-20T12:02:00.000
            COV_REF_FRAME = EME2000
            1e-2
            0 1e-2
            0 0 1e-2
            0 0 0 1e-6
            0 0 0 0 1e-6
            0 0 0 0 0 1e-6
            COVARIANCE_STOP
            """;
    private static final String ELEMENTS = """
            VANGUARD 1
            1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753
            2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667
            """;

    /** Kinds and notations. */
    private enum Form {
        TLE, OMM, OMM_XML, OEM, OEM_XML;

        /** As Orekit writes it, but for the two-line set, which has no other form. */
        String text() throws IOException {
            return switch (this) {
                case TLE -> ELEMENTS;
                case OMM, OEM -> written(new StringBuilder(), this, false);
                case OMM_XML -> written(new StringBuilder(), OMM, true);
                case OEM_XML -> written(new StringBuilder(), OEM, true);
            };
        }

        private static String written(StringBuilder text, Form form, boolean xml) throws IOException {
            WriterBuilder writers = new WriterBuilder(ORACLE.context);
            try (Generator generator = xml ? new XmlGenerator(text, 2, "test", 1e-9, true, null) : new KvnGenerator(text, 0, "test", 1e-9, 60)) {
                if (form == OMM) {
                    writers.buildOmmWriter().writeMessage(generator, (Omm) ORACLE.parsers().buildOmmParser().parseMessage(Oracle.source(MEAN)));
                } else {
                    writers.buildOemWriter().writeMessage(generator, (Oem) ORACLE.parsers().buildOemParser().parseMessage(Oracle.source(EPHEMERIS)));
                }
            }
            return text.toString();
        }
    }

    private static GivenOrbit read(String text) {
        return switch (OrbitFile.parse("message", text.lines().toList())) {
            case OrbitFile.Read read -> read.orbit();
            case OrbitFile.Refused refused -> throw new AssertionError(refused.message() + "\n" + text);
        };
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whatOrekitWritesIsReadAsWhatItRead(Form form) throws IOException {
        GivenOrbit mine = read(form == Form.TLE || form == Form.OMM || form == Form.OMM_XML ? MEAN : EPHEMERIS);
        GivenOrbit theirs = read(form.text());
        assertThat(theirs.object()).isEqualTo(mine.object());
        switch (mine) {
            case MeanElements elements -> assertThat(numbers((MeanElements) theirs)).containsExactly(numbers(elements), within(1e-5));
            case Segments segments -> {
                assertThat(new OrbitTrack(theirs).first()).isEqualTo(new OrbitTrack(mine).first(), within(1e-6));
                assertThat(new OrbitTrack(theirs).last()).isEqualTo(new OrbitTrack(mine).last(), within(1e-6));
                for (int i = 0; i < 2; i++) {
                    assertThat(((Segments) theirs).segments().get(i).states()).usingRecursiveComparison().withComparatorForType(
                            (a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1, Double.class).isEqualTo(segments.segments().get(i).states());
                }
            }
            default -> throw new AssertionError(mine);
        }
        assertThat(OrbitTrack.parse(new OrbitTrack(theirs).text()).text()).isEqualTo(new OrbitTrack(theirs).text());
    }

    private static double[] numbers(MeanElements elements) {
        return new double[] {elements.epoch(), elements.meanMotion() * 1e5, elements.eccentricity(), elements.inclination(), elements.raan(),
            elements.argumentOfPerigee(), elements.meanAnomaly(), elements.bStar() * 1e5};
    }

    /** Characters changed, lines lost, doubled and swapped, ends cut off: what is still read is an orbit, and what is not has a reason of ours. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void damagedMessagesAreReadOrRefusedAndNothingElse(Form form) throws IOException {
        String text = form.text();
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String mutant = mutated(text, random);
            switch (OrbitFile.parse("message", mutant.lines().toList())) {
                case OrbitFile.Read read -> assertThat(new OrbitTrack(read.orbit()).first()).isFinite();
                case OrbitFile.Refused why -> {
                    assertThat(why.message()).as(mutant).startsWith("'message'").doesNotContain("Exception", "null", "\n");
                    refused++;
                }
            }
        }
        assertThat(refused).as("of %d", MUTANTS).isGreaterThan(MUTANTS / 10);
    }

    private static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int n = random.nextInt(1, 4); n > 0 && out.length() > 1; n--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(6)) {
                case 0 -> out.setCharAt(at, "0123456789-+.eE <>&\"'[]=;#\u0000\uffff\n".charAt(random.nextInt(26)));
                case 1 -> out.deleteCharAt(at);
                case 2 -> out.insert(at, "9".repeat(random.nextInt(1, 400)));
                case 3 -> out.delete(Math.min(at, out.lastIndexOf("\n", at) + 1), Math.min(out.length(), at + 9));
                case 4 -> out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(200))));
                default -> out.setLength(at);
            }
        }
        return out.toString();
    }
}
