package org.twinsmith.simulation.orbit;

import java.util.List;
import java.util.stream.IntStream;
import org.orekit.data.LazyLoadedDataContext;
import org.orekit.frames.Frame;
import org.orekit.time.AbsoluteDate;
import org.orekit.time.DateComponents;
import org.orekit.time.OffsetModel;
import org.orekit.time.TimeScale;
import org.orekit.time.TimeScales;
import org.orekit.utils.IERSConventions;
import org.twinsmith.core.orbit.LeapSeconds;

/**
 * What Orekit needs to know of the world, without any file: leap seconds, and no corrections of the Earth's orientation. UT1 is UTC then, so
 * that what is fixed to the Earth is up to 420 m off along the equator (0.9 s of its rotation), and 15 m by the motion of the pole.
 */
final class OrekitData {
    static final OrekitData INSTANCE = new OrekitData();
    private static final int FIRST_OFFSET = 10;
    private final LazyLoadedDataContext context = new LazyLoadedDataContext();
    private final AbsoluteDate origin;

    private OrekitData() {
        context.getTimeScales().addUTCTAIOffsetsLoader(OrekitData::offsets);
        for (IERSConventions conventions : IERSConventions.values()) {
            context.getFrames().addEOPHistoryLoader(conventions, (converter, history) -> { });
        }
        origin = new AbsoluteDate(2000, 1, 1, 12, 0, 0, context.getTimeScales().getTT());
    }

    private static List<OffsetModel> offsets() {
        List<String> days = LeapSeconds.firstDays();
        return IntStream.range(0, days.size()).mapToObj(i -> new OffsetModel(DateComponents.parseDate(days.get(i)), FIRST_OFFSET + i)).toList();
    }

    /** @param seconds of TT from J2000 */
    AbsoluteDate date(double seconds) {
        return origin.shiftedBy(seconds);
    }

    TimeScales timeScales() {
        return context.getTimeScales();
    }

    TimeScale utc() {
        return context.getTimeScales().getUTC();
    }

    Frame gcrf() {
        return context.getFrames().getGCRF();
    }

    Frame eme2000() {
        return context.getFrames().getEME2000();
    }

    Frame teme() {
        return context.getFrames().getTEME();
    }

    Frame itrf() {
        return context.getFrames().getITRF(IERSConventions.IERS_2010, true);
    }
}
