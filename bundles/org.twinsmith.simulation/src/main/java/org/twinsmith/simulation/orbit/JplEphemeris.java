package org.twinsmith.simulation.orbit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.orekit.bodies.CelestialBody;
import org.orekit.bodies.JPLEphemeridesLoader;
import org.orekit.bodies.JPLEphemeridesLoader.EphemerisType;
import org.orekit.data.DataProvidersManager;
import org.orekit.data.FilesListCrawler;
import org.orekit.errors.OrekitException;
import org.orekit.utils.PVCoordinates;
import org.twinsmith.core.space.Planets;
import org.twinsmith.core.space.UnusableSpaceData;

/** Sun and Moon by a binary ephemeris of the JPL, DE 4xx, by Orekit. */
public final class JplEphemeris implements Planets.Reader {
    @Override
    public Planets open(Path file) {
        return new OpenFile(file);
    }

    private static final class OpenFile implements Planets {
        /** Places in the first record: the reader that the JPL gives out with its ephemerides. */
        private static final int ASTRONOMICAL_UNIT = 2680;
        private static final int POINTERS = 2696;
        private static final int NUMBER = 2840;
        private static final int HEADER = 2856;
        private static final int MOST_COEFFICIENTS = 10_000;
        private final Path file;
        private final Map<Body, CelestialBody> bodies = new EnumMap<>(Body.class);

        OpenFile(Path file) {
            this.file = file;
            checkHeader();
            DataProvidersManager provider = new DataProvidersManager();
            provider.addProvider(new FilesListCrawler(file.toFile()));
            try {
                for (Body body : Body.values()) {
                    EphemerisType type = body == Body.SUN ? EphemerisType.SUN : EphemerisType.MOON;
                    bodies.put(body, new JPLEphemeridesLoader(Pattern.quote(file.getFileName().toString()), type, provider,
                            OrekitData.INSTANCE.timeScales(), OrekitData.INSTANCE.gcrf()).loadCelestialBody(type.name()));
                }
            } catch (OrekitException | IndexOutOfBoundsException e) {
                throw unusable(e);
            }
        }

        @Override
        public double[] state(Body body, double date) {
            try {
                PVCoordinates there = bodies.get(body).getPVCoordinates(OrekitData.INSTANCE.date(date), OrekitData.INSTANCE.gcrf());
                double[] state = new double[6];
                MeanMotion.write(there.getPosition(), state, 0);
                MeanMotion.write(there.getVelocity(), state, 3);
                return state;
            } catch (OrekitException | IndexOutOfBoundsException | NegativeArraySizeException e) {
                throw unusable(e);
            }
        }

        /** What the size of records follows from is read before anything of that size is made. */
        private void checkHeader() {
            try (InputStream in = Files.newInputStream(file)) {
                ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER));
                if (header.limit() == HEADER) {
                    header.order(header.getInt(NUMBER) > 1 << 15 || header.getInt(NUMBER) < 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
                    double unit = header.getDouble(ASTRONOMICAL_UNIT);
                    boolean plain = IntStream.range(0, 36).map(i -> header.getInt(POINTERS + 4 * i)).allMatch(each -> each >= 0 && each < MOST_COEFFICIENTS);
                    if (plain && unit > 1.49e8 && unit < 1.5e8) {
                        return;
                    }
                }
            } catch (IOException e) {
                throw new UnusableSpaceData("'" + file.getFileName() + "' cannot be read: " + e.getMessage());
            }
            throw new UnusableSpaceData("'" + file.getFileName() + "' is no binary ephemeris of the JPL");
        }

        private UnusableSpaceData unusable(RuntimeException e) {
            return new UnusableSpaceData("'" + file.getFileName() + "' gives no positions: " + e.getMessage());
        }
    }
}
