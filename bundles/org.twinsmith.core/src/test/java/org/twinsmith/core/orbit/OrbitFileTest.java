package org.twinsmith.core.orbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.core.orbit.GivenOrbit.MeanElements;
import org.twinsmith.core.orbit.GivenOrbit.ReferenceFrame;
import org.twinsmith.core.orbit.GivenOrbit.Segments;
import org.twinsmith.core.orbit.GivenOrbit.States;

class OrbitFileTest {
    /** Vanguard 1, the first set of the verification runs of D. A. Vallado and others, AIAA 2006-6753. */
    private static final String FIRST = "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753";
    private static final String SECOND = "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667";
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
            COMMENT mean elements
            EPOCH = 2000-06-27T18:50:19.733568
            MEAN_MOTION = 10.82419157 [rev/day]
            ECCENTRICITY = .1859667
            INCLINATION = 34.2682 [deg]
            RA_OF_ASC_NODE = 348.7242 [deg]
            ARG_OF_PERICENTER = 331.7664 [deg]
            MEAN_ANOMALY = 19.3264 [deg]
            NORAD_CAT_ID = 5
            BSTAR = 0.000028098 [1/ER]
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
            COMMENT states in km and km/s
            2026-03-20T12:00:00.000 7000.0 0 0 0 7.5 0
            2026-03-20T12:01:00.000 6985.5 449.6 0 -0.5 7.4 0
            2026-079T12:02:00 6942.0 897.3 0 -1.0 7.4 0
            """;

    private static GivenOrbit read(String text) {
        return switch (OrbitFile.parse("file", List.of(text.split("\n")))) {
            case OrbitFile.Read read -> read.orbit();
            case OrbitFile.Refused refused -> throw new AssertionError(refused.message());
        };
    }

    private static String refusal(String text) {
        return OrbitFile.parse("file", List.of(text.split("\n"))) instanceof OrbitFile.Refused refused ? refused.message() : "";
    }

    @Test
    void aTwoLineSetAndAMessageOfTheSameElementsAgree() {
        MeanElements set = (MeanElements) read("VANGUARD 1\n" + FIRST + "\n" + SECOND);
        MeanElements message = (MeanElements) read(MEAN);

        assertThat(set.object()).isEqualTo("VANGUARD 1");
        assertThat(set.number()).isEqualTo(5);
        assertThat(set.meanMotion()).isEqualTo(10.82419157 * 2 * Math.PI / 86400);
        assertThat(set.eccentricity()).isEqualTo(0.1859667, within(1e-15));
        assertThat(set.bStar()).isEqualTo(0.28098e-4, within(1e-18));
        assertThat(set.epoch()).isEqualTo(message.epoch(), within(1e-5));
        assertThat(set.meanMotion()).isEqualTo(message.meanMotion(), within(1e-18));
        assertThat(set.inclination()).isEqualTo(message.inclination(), within(1e-15));
        assertThat(set.raan()).isEqualTo(message.raan(), within(1e-14));
        assertThat(set.argumentOfPerigee()).isEqualTo(message.argumentOfPerigee(), within(1e-14));
        assertThat(set.meanAnomaly()).isEqualTo(message.meanAnomaly(), within(1e-15));
    }

    @Test
    void numbersBeyondFiveDigitsBeginWithALetter() {
        MeanElements set = (MeanElements) read(sum(FIRST.replace("00005U", "T0005U")) + "\n" + sum(SECOND.replace("2 00005", "2 T0005")));
        assertThat(set.number()).isEqualTo(270005);
    }

    @Test
    void anEphemerisIsInMetresAndItsOwnScale() {
        States states = (States) read(EPHEMERIS);
        assertThat(states.frame()).isEqualTo(ReferenceFrame.EME2000);
        assertThat(states.degree()).isEqualTo(5);
        assertThat(states.times()).hasSize(3);
        assertThat(states.times()[2] - states.times()[0]).isEqualTo(120);
        assertThat(states.states()[1]).containsExactly(6985500, 449600, 0, -500, 7400, 0);
        assertThat(new OrbitTrack(states).first()).isEqualTo(CalendarDate.seconds("2026-03-20T12:00:32.184").orElseThrow(), within(1e-6));
    }

    @Test
    void whatIsWrittenForGeneratedCodeIsReadBack() {
        for (GivenOrbit orbit : List.of(read(MEAN), read(EPHEMERIS))) {
            String text = new OrbitTrack(orbit).text();
            assertThat(OrbitTrack.parse(text).text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "REF_FRAME = TEME | REF_FRAME = EME2000 | has the REF_FRAME EME2000, but TEME is needed",
        "[rev/day] | [rad/s] | the standard allows [rev/day] only",
        "INCLINATION = 34.2682 [deg] | INCLINATION = 0.598 [rad] | the standard allows [deg] only",
        "MEAN_ELEMENT_THEORY = SGP4 | MEAN_ELEMENT_THEORY = DSST | but SGP4 or SGP/SGP4 is needed",
        "CENTER_NAME = EARTH | CENTER_NAME = MARS | but EARTH is needed",
        "ECCENTRICITY = .1859667 | ECCENTRICITY = NaN | no finite number",
        "ECCENTRICITY = .1859667 | ECCENTRICITY = much | which is no number",
        "EPOCH = 2000 | EPOCH = 20x0 | which is no date",
        "BSTAR = 0.000028098 [1/ER] | COMMENT none | does not say its BSTAR",
        "OBJECT_ID = 1958-002B | OBJECT_NAME = OTHER | says OBJECT_NAME a second time",
        "CREATION_DATE = 2026-03-20T00:00:00 | <xml/> | is no KEY = value",
    })
    void messagesThatCannotBeMeantAreRefusedWithTheirLine(String from, String to, String why) {
        assertThat(MEAN).contains(from);
        assertThat(refusal(MEAN.replace(from, to))).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "REF_FRAME = EME2000 | REF_FRAME = TOD | those that are understood are EME2000",
        "TIME_SYSTEM = TAI | TIME_SYSTEM = UT1 | those that are understood are UTC",
        "6985.5 449.6 | 6985500 449600 | positions are in km",
        "6985.5 449.6 | 6.9855 0.4496 | positions are in km",
        "2026-079T12:02:00 | 2026-079T12:00:30 | is not after the one before",
        "6985.5 449.6 | 6985.5 | has 6 values",
        "COMMENT states in km and km/s | META_START | line 16 is no KEY",
        "META_STOP | COMMENT | is no KEY = value",
        "COMMENT states in km and km/s | META_STOP | begins or ends a part where that is not allowed",
        "COMMENT states in km and km/s | COVARIANCE_STOP | begins or ends a part where that is not allowed",
        "STOP_TIME = 2026-03-20T12:02:00 | STOP_TIME = 2026-03-20T12:01:00 | line 18 is after the STOP_TIME",
        "START_TIME = 2026-03-20T12:00:00 | START_TIME = 2026-03-20T12:00:30 | line 16 is before the START_TIME",
        "INTERPOLATION = HERMITE | USEABLE_STOP_TIME = 2026-03-20T12:03:00 | where no states are",
        "CCSDS_OEM_VERS = 2.0 | CCSDS_OEM_VERS = 9.0 | those that are understood are 1.0",
    })
    void ephemeridesInWrongUnitsFramesOrOrderAreRefused(String from, String to, String why) {
        assertThat(EPHEMERIS).contains(from);
        assertThat(refusal(EPHEMERIS.replace(from, to))).contains(why);
    }

    @Test
    void aDamagedSetIsNotTaken() {
        assertThat(refusal(FIRST.replace("28098-4", "28099-4") + "\n" + SECOND)).contains("line 1 is damaged: its check digit is 3, but its digits give 4");
        assertThat(refusal(FIRST + "\n" + SECOND.substring(0, 60))).contains("line 2 is not of the form");
        assertThat(refusal(FIRST + "\n" + sum(SECOND.replace("00005", "00006")))).contains("of different objects, 00005 and 00006");
        assertThat(refusal(FIRST)).contains("no second line");
        assertThat(refusal(FIRST + "\n" + SECOND + "\n" + FIRST + "\n" + SECOND)).contains("line 3 begins a second set");
        assertThat(refusal("an orbit")).contains("is neither a two-line element set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<!DOCTYPE omm><omm/> | has a document type",
        "<!DOCTYPE omm [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><omm version='2.0'>&e;</omm> | has a document type",
        "<opm version='2.0'/> | begins <opm>, but an OEM or OMM was expected",
        "<omm version='7.0'/> | says that this is OMM 7.0",
        "<omm version='2.0'><body><segment><metadata><OBJECT_NAME>A<b/></OBJECT_NAME> | line 1 is no XML",
        "<omm version='2.0'><body></omm> | line 1 is no XML",
        "<oem version='2.0'><body><stateVector/></body></oem> | a state outside of a segment",
        "<ndm><omm version='2.0'/><omm version='2.0'/></ndm> | begins a second message",
    })
    void documentsThatAreNoMessageAreRefused(String text, String why) {
        assertThat(refusal(text)).contains(why);
    }

    @Test
    void unitsOfValuesInXmlAreChecked() {
        String message = """
                <oem version="2.0"><body><segment><metadata><OBJECT_NAME>A</OBJECT_NAME><CENTER_NAME>EARTH</CENTER_NAME></metadata>
                <data><stateVector><EPOCH>2026-03-20T12:00:00</EPOCH><X units="m">7000</X></stateVector></data></segment></body></oem>
                """;
        assertThat(refusal(message)).contains("line 2 has X in [m], but the standard allows [km] only");
    }

    @Test
    void segmentsFollowEachOtherWithoutAGap() {
        String second = EPHEMERIS.substring(EPHEMERIS.indexOf("META_START")).replace("T12:02", "T12:09").replace("T12:01", "T12:08");
        Segments segments = (Segments) read(EPHEMERIS + second.replace("T12:00", "T12:02"));
        assertThat(segments.segments()).hasSize(2);
        assertThat(segments.segments().get(1).from()).isEqualTo(segments.segments().get(0).to());
        assertThat(new OrbitTrack(segments).last() - new OrbitTrack(segments).first()).isEqualTo(540);
        assertThat(OrbitTrack.parse(new OrbitTrack(segments).text()).text()).isEqualTo(new OrbitTrack(segments).text());
        assertThat(refusal(EPHEMERIS + second.replace("T12:00", "T12:03"))).contains("segment 2, which begins after line 20", "what is between them is not known");
        assertThat(refusal(EPHEMERIS + second.replace("T12:00", "T12:02").replace("= SAT", "= OTHER"))).contains("is of OTHER, but the one before of SAT");
        assertThat(refusal(EPHEMERIS + EPHEMERIS.substring(EPHEMERIS.indexOf("META_START")))).contains("is not after the one before");
    }

    @Test
    void damagedCovariancesAreRefused() {
        String rows = "COVARIANCE_START\nEPOCH = 2026-03-20T12:00:00\nCOV_REF_FRAME = RTN\n1\n0 1\n0 0 1\n0 0 0 1\n0 0 0 0 1\n0 0 0 0 0 1\nCOVARIANCE_STOP\n";
        assertThat(((States) read(EPHEMERIS + rows)).times()).hasSize(3);
        assertThat(refusal(EPHEMERIS + rows.replace("\n0 0 1\n", "\n"))).contains("line 24 has 4 values, but row 3 of a covariance has 3");
        assertThat(refusal(EPHEMERIS + rows.replace("\n0 0 0 0 0 1", ""))).contains("a covariance has 5 rows");
        assertThat(refusal(EPHEMERIS + rows.replace("\n0 0 1\n", "\n0 0 -1\n"))).contains("which is negative");
        assertThat(refusal(EPHEMERIS + rows.replace("COVARIANCE_STOP\n", ""))).contains("ends within its covariances");
    }

    /** With the right check digit. */
    private static String sum(String line) {
        int sum = line.chars().limit(68).map(c -> c >= '0' && c <= '9' ? c - '0' : c == '-' ? 1 : 0).sum() % 10;
        return line.substring(0, 68) + sum;
    }
}
