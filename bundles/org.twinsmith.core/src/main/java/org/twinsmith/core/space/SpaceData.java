package org.twinsmith.core.space;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** What a folder holds of the world: the orientation of the Earth, leap seconds, Sun and Moon, the activity of the Sun, its field of gravity. Of several files of one kind the one that reaches farthest counts. */
public final class SpaceData {
    /** Without a folder. */
    public static final SpaceData NONE = new SpaceData(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private final Optional<DailyValues> orientation;
    private final Optional<LeapSecondFile> leapSeconds;
    private final Optional<DailyValues> weather;
    private final Optional<SkyFile> sky;
    private final Optional<GravityFile> gravity;

    private SpaceData(Optional<DailyValues> orientation, Optional<LeapSecondFile> leapSeconds, Optional<DailyValues> weather, Optional<SkyFile> sky,
            Optional<GravityFile> gravity) {
        this.orientation = orientation;
        this.leapSeconds = leapSeconds;
        this.weather = weather;
        this.sky = sky;
        this.gravity = gravity;
    }

    /** A file of a planetary ephemeris. */
    record SkyFile(SpaceFile file, Planets planets) {
    }

    /**
     * Reads a folder, without those below it. Files of other names are left alone.
     *
     * @throws UnusableSpaceData where a file is damaged, or none is known
     * @throws IOException where the folder cannot be read
     */
    public static SpaceData read(Path folder) throws IOException {
        List<DailyValues> orientations = new ArrayList<>();
        List<DailyValues> weathers = new ArrayList<>();
        List<LeapSecondFile> leaps = new ArrayList<>();
        List<SkyFile> skies = new ArrayList<>();
        List<GravityFile> fields = new ArrayList<>();
        for (Path path : files(folder)) {
            String name = path.getFileName().toString();
            if (OrientationFile.isNamed(name)) {
                orientations.add(OrientationFile.read(SpaceFile.of(path)));
            } else if (WeatherFile.isNamed(name)) {
                weathers.add(WeatherFile.read(SpaceFile.of(path)));
            } else if (LeapSecondFile.isNamed(name)) {
                leaps.add(LeapSecondFile.read(SpaceFile.of(path)));
            } else if (GravityFile.isNamed(name)) {
                fields.add(GravityFile.read(SpaceFile.of(path)));
            } else if (name.matches("[lu]nx[mp]\\d{4}\\.4\\d\\d|linux_[mp]\\d+[mp]\\d+\\.4\\d\\d")) {
                skies.add(new SkyFile(SpaceFile.of(path), reader().open(path)));
            }
        }
        if (orientations.isEmpty() && weathers.isEmpty() && leaps.isEmpty() && skies.isEmpty() && fields.isEmpty()) {
            throw new UnusableSpaceData("the folder '" + folder + "' holds none of the files that are known: finals2000A.*, eopc04*, tai-utc.dat, Leap_Second.dat, "
                    + "SW-*.csv, *.gfc, binary ephemerides of the JPL such as lnxp1990.440");
        }
        return new SpaceData(farthest(orientations), leaps.stream().reduce((one, other) -> other.last() >= one.last() ? other : one), farthest(weathers),
                skies.stream().reduce((one, other) -> other),
                fields.stream().reduce((one, other) -> other.field().degree() > one.field().degree() ? other : one));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Optional<DailyValues> farthest(List<DailyValues> all) {
        return all.stream().reduce((one, other) -> other.last() >= one.last() ? other : one);
    }

    private static Planets.Reader reader() {
        return ServiceLoader.load(Planets.Reader.class, Planets.Reader.class.getClassLoader()).findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing here reads planetary ephemerides: the bundle org.twinsmith.simulation is missing"));
    }

    Optional<DailyValues> orientation() {
        return orientation;
    }

    /** TAI - UTC. */
    Optional<LeapSecondFile> leapSeconds() {
        return leapSeconds;
    }

    /** Activity of the Sun. */
    Optional<DailyValues> weather() {
        return weather;
    }

    /** Positions of Sun and Moon. */
    Optional<SkyFile> sky() {
        return sky;
    }

    /** The Earth's field of gravity. */
    Optional<GravityFile> gravity() {
        return gravity;
    }

    /** What a model asks of it. @param first s of TT from J2000 that it is for, as last */
    public SpaceTables tables(double first, double last) {
        return new SpaceTables(this, first, last);
    }
}
