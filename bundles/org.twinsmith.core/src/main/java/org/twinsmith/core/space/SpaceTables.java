package org.twinsmith.core.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinsmith.core.orbit.GivenOrbit;
import org.twinsmith.core.orbit.GivenOrbit.ReferenceFrame;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;
import org.twinsmith.core.orbit.OrbitTrack;
import org.twinsmith.core.plan.Provenance.Assumed;
import org.twinsmith.core.plan.Provenance.Input;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Ephemeris;
import org.twinsmith.core.table.Harmonics;
import org.twinsmith.core.table.Interpolation;
import org.twinsmith.core.table.Outside;
import org.twinsmith.core.table.Table;

/**
 * The tables of the library {@code twin.space} that data fill, for the days of one run. Remembers what was asked for, and says what that rests on and
 * what it costs. For one thread.
 */
public final class SpaceTables {
    private static final String LIBRARY = "twin.space.";
    private static final double DAY = 86400;
    /** Between states of Sun and Moon: a polynomial of degree 7 through four of them is exact to a millimetre. */
    private static final double STEP = DAY / 2;
    private static final Map<String, Integer> ORIENTATION = Map.of("polarMotionX", 0, "polarMotionY", 1, "ut1MinusTai", 2);
    private static final Map<String, Integer> WEATHER = Map.of("solarFlux", 0, "geomagneticIndex", 1);
    private static final List<String> SKY = List.of("givenSunX", "givenSunY", "givenSunZ", "givenMoonX", "givenMoonY", "givenMoonZ");
    private static final List<String> FIELD = List.of("fieldPullX", "fieldPullY", "fieldPullZ");
    private final SpaceData data;
    private final double first;
    private final double last;
    private final Set<Topic> asked = new LinkedHashSet<>();
    private final OrbitTrack[] tracks = new OrbitTrack[2];
    private GravityFile gravity;

    private enum Topic { ORIENTATION, LEAP_SECONDS, SKY, GRAVITY, WEATHER }

    SpaceTables(SpaceData data, double first, double last) {
        this.data = data;
        this.first = first - DAY;
        this.last = last + DAY;
    }

    /** What takes the place of a table. @param name qualified; empty for one that data do not fill, or for which there are none */
    public Optional<Table> table(String name) {
        if (!name.startsWith(LIBRARY)) {
            return Optional.empty();
        }
        String own = name.substring(LIBRARY.length());
        if (own.equals("leapSeconds")) {
            asked.add(Topic.LEAP_SECONDS);
            return data.leapSeconds().map(leaps -> leaps.curve(own));
        }
        if (own.equals("orientationGiven") || ORIENTATION.containsKey(own)) {
            asked.add(Topic.ORIENTATION);
            return orientation().map(days -> own.equals("orientationGiven") ? one(own) : days.curve(own, ORIENTATION.get(own), Interpolation.AKIMA, first, last));
        }
        if (own.equals("weatherGiven") || WEATHER.containsKey(own)) {
            asked.add(Topic.WEATHER);
            return weather().map(days -> own.equals("weatherGiven") ? one(own) : days.curve(own, WEATHER.get(own), Interpolation.LINEAR, first, last));
        }
        if (own.equals("skyGiven") || SKY.contains(own)) {
            asked.add(Topic.SKY);
            return data.sky().map(sky -> own.equals("skyGiven") ? one(own) : new Ephemeris(own, track(sky, SKY.indexOf(own) / 3), SKY.indexOf(own) % 3));
        }
        return Optional.empty();
    }

    /** What takes the place of a function. @param name qualified; empty for one that data do not fill */
    public Optional<Table> function(String name) {
        int axis = name.startsWith(LIBRARY) ? FIELD.indexOf(name.substring(LIBRARY.length())) : -1;
        if (axis < 0) {
            return Optional.empty();
        }
        asked.add(Topic.GRAVITY);
        return Optional.of(new Harmonics(FIELD.get(axis), gravity().field(), axis));
    }

    private GravityFile gravity() {
        if (gravity == null) {
            gravity = data.gravity().orElseGet(GravityFile::builtIn);
        }
        return gravity;
    }

    private Optional<DailyValues> orientation() {
        return data.orientation().filter(days -> days.covers(first, last));
    }

    private Optional<DailyValues> weather() {
        return data.weather().filter(days -> days.covers(first, last));
    }

    /** That there are data. */
    private static Table one(String name) {
        return new Curve(name, Interpolation.LINEAR, Outside.HOLD, new double[] {0, 1}, new double[] {1, 1});
    }

    private OrbitTrack track(SpaceData.SkyFile sky, int which) {
        if (tracks[which] == null) {
            Planets.Body body = Planets.Body.values()[which];
            int n = Math.max(8, (int) Math.ceil((last - first) / STEP) + 1);
            double[] times = new double[n];
            double[][] states = new double[n][];
            for (int i = 0; i < n; i++) {
                times[i] = first + i * STEP;
                states[i] = sky.planets().state(body, times[i]);
            }
            tracks[which] = new OrbitTrack(new GivenOrbit.States(sky.file().name() + " " + body.name().toLowerCase(Locale.ROOT), ReferenceFrame.GCRF, TimeSystem.TT, 7,
                    times, states));
        }
        return tracks[which];
    }

    /** What was asked for, and what it rests on. */
    public List<Assumed> assumed() {
        return asked.stream().sorted().map(this::assumed).toList();
    }

    private Assumed assumed(Topic topic) {
        return switch (topic) {
            case ORIENTATION -> orientation().map(days -> new Assumed("orientation of the Earth", days.span(), "tides within a day are not in it: 0.03 m on the ground (IERS 8.2)"))
                    .orElseGet(() -> new Assumed("orientation of the Earth", "no data" + beside(data.orientation()) + "; UT1 - UTC as the model says, the pole where it is on average",
                            "up to 420 m along the equator for 0.9 s of UT1 - UTC, 15 m by the pole (IERS 5.4, 7.1.4)"));
            case LEAP_SECONDS -> new Assumed("leap seconds", data.leapSeconds().map(leaps -> leaps.file().name()).orElse("built in: IERS Bulletin C up to 1 January 2017"),
                    data.leapSeconds().isPresent() ? "" : "1 s for each leap second that came after");
            case SKY -> data.sky().map(sky -> new Assumed("Sun and Moon", sky.file().name(), ""))
                    .orElseGet(() -> new Assumed("Sun and Moon", "series of Montenbruck and Gill, 3.3.2", "the Sun is within 1', the Moon within 5' and 500 km"));
            case GRAVITY -> new Assumed("field of gravity", gravity().field().name() + " to degree and order " + gravity().field().degree()
                    + (data.gravity().isPresent() ? ", " + gravity().file().name() + ", " + gravity().tides() : ", built in"),
                    "what is left out is about 1e-5 / n^2 of gravity for each degree n beyond (Kaula's rule)");
            case WEATHER -> weather().map(days -> new Assumed("density of the air", days.span() + "; Kennewell's formula of F10.7 and Ap, 180 km to 500 km",
                    "by day and night, season and storms a factor of 2"))
                    .orElseGet(() -> new Assumed("density of the air", "no data" + beside(data.weather()) + "; exponential atmosphere of a quiet Sun, Vallado, table 8-4",
                            "a factor of several above 300 km; drag is wrong by as much"));
        };
    }

    private static String beside(Optional<DailyValues> days) {
        return days.map(each -> " for these days (" + each.span() + ")").orElse("");
    }

    /** The files that were used. */
    public List<Input> files() {
        List<Optional<SpaceFile>> files = new ArrayList<>();
        for (Topic topic : asked.stream().sorted().toList()) {
            files.add(switch (topic) {
                case ORIENTATION -> orientation().map(DailyValues::file);
                case LEAP_SECONDS -> data.leapSeconds().map(LeapSecondFile::file);
                case SKY -> data.sky().map(SpaceData.SkyFile::file);
                case GRAVITY -> data.gravity().map(GravityFile::file);
                case WEATHER -> weather().map(DailyValues::file);
            });
        }
        return files.stream().flatMap(Optional::stream).map(file -> new Input(file.path().toString(), file.sha256())).toList();
    }
}
