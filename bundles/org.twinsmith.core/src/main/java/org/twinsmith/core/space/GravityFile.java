package org.twinsmith.core.space;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinsmith.core.orbit.GravityField;

/**
 * A field of gravity in the format of the ICGEM: E. S. Ince and others, ICGEM, Earth System Science Data 11, 2019, section 3. Of a field that changes over
 * time that of its epoch counts. Coefficients beyond degree 120 are left aside.
 *
 * @param file where it is from
 * @param tides what the field holds of permanent tides, as the file says
 */
record GravityFile(SpaceFile file, GravityField field, String tides) {
    private static final String BUILT_IN = "egm96-8.gfc";

    static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gfc");
    }

    /** EGM96 to degree and order 8. */
    static GravityFile builtIn() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(GravityFile.class.getResourceAsStream(BUILT_IN), StandardCharsets.US_ASCII))) {
            return new Reading(new SpaceFile(Path.of(BUILT_IN), ""), reader.lines().toList()).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GravityFile read(SpaceFile file) throws IOException {
        return new Reading(file, file.lines()).read();
    }

    private static final class Reading {
        private final SpaceFile file;
        private final List<String> lines;
        private final Map<String, String> head = new HashMap<>();
        private double[] c;
        private double[] s;
        private int degree;

        Reading(SpaceFile file, List<String> lines) {
            this.file = file;
            this.lines = lines;
        }

        GravityFile read() {
            int line = 0;
            while (line < lines.size() && !lines.get(line).strip().startsWith("end_of_head")) {
                String[] cells = lines.get(line++).strip().split("\\s+");
                if (cells.length > 1) {
                    head.putIfAbsent(cells[0], cells[1]);
                }
            }
            if (line == lines.size()) {
                throw new UnusableSpaceData("'" + file.name() + "' has no line end_of_head");
            }
            String norm = head.getOrDefault("norm", "fully_normalized");
            if (!"gravity_field".equals(head.get("product_type")) || !norm.equals("fully_normalized")) {
                throw new UnusableSpaceData("'" + file.name() + "' holds a " + head.get("product_type") + ", " + norm + ", not a fully_normalized gravity_field");
            }
            double mu = headNumber("earth_gravity_constant", 1e14, 1e15);
            double radius = headNumber("radius", 6e6, 7e6);
            degree = (int) Math.min(headNumber("max_degree", 2, 100_000), GravityField.MOST_DEGREE);
            c = new double[GravityField.index(degree + 1, 0)];
            s = new double[c.length];
            for (int i = line + 1; i < lines.size(); i++) {
                coefficient(i + 1, lines.get(i).strip().split("\\s+"));
            }
            if (c[GravityField.index(2, 0)] == 0) {
                throw new UnusableSpaceData("'" + file.name() + "' has no coefficient of degree 2 and order 0");
            }
            c[0] = 1;
            return new GravityFile(file, new GravityField(head.getOrDefault("modelname", file.name()), mu, radius, degree, c, s), head.getOrDefault("tide_system", "unknown"));
        }

        private double headNumber(String key, double low, double high) {
            if (!head.containsKey(key)) {
                throw new UnusableSpaceData("'" + file.name() + "' does not say its " + key);
            }
            return file.number(0, head.get(key), key, low, high);
        }

        private void coefficient(int line, String[] cells) {
            if (!cells[0].equals("gfc") && !cells[0].equals("gfct")) {
                return;
            }
            if (cells.length < 5) {
                throw file.damaged(line, "a coefficient has degree, order and two numbers");
            }
            int n = (int) file.number(line, cells[1], "the degree", 0, 100_000);
            int m = (int) file.number(line, cells[2], "the order", 0, n);
            double cosine = file.number(line, cells[3], "the coefficient", -1.1, 1.1);
            double sine = file.number(line, cells[4], "the coefficient", -1.1, 1.1);
            if (n <= degree) {
                c[GravityField.index(n, m)] = cosine;
                s[GravityField.index(n, m)] = sine;
            }
        }
    }
}
