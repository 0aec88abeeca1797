package org.twinsmith.codegen.java;

import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.twinsmith.core.orbit.GravityField;
import org.twinsmith.core.orbit.OrbitTrack;
import org.twinsmith.core.table.Curve;
import org.twinsmith.core.table.Ephemeris;
import org.twinsmith.core.table.Harmonics;
import org.twinsmith.core.table.Surface;
import org.twinsmith.core.table.Table;

/** Writes the class that holds the points of the lookup tables, each under the name of its table, when they are used. */
final class TableClass {
    private final ClassNames classes;
    private final Map<Table, String> names = new LinkedHashMap<>();
    private final Map<OrbitTrack, String> tracks = new IdentityHashMap<>();
    private final Map<GravityField, String> fields = new IdentityHashMap<>();
    private final Set<String> taken = new HashSet<>();

    TableClass(ClassNames classes) {
        this.classes = classes;
    }

    /** An expression for a table, which is written from then on. */
    String reference(Table table) {
        return className() + "." + names.computeIfAbsent(table,
                fresh -> JavaIdentifier.unique(JavaIdentifier.constant(fresh.name()), taken));
    }

    private String className() {
        return classes.part("Tables", 1);
    }

    /** Whether files give orbits; known once the sources are written. */
    boolean hasOrbits() {
        return !tracks.isEmpty();
    }

    /** The class, where a table is used. */
    List<JavaSource> sources() {
        if (names.isEmpty()) {
            return List.of();
        }
        JavaText text = new JavaText(classes.packageName(), List.of("org.twinsmith.core.orbit.GravityField", "org.twinsmith.core.orbit.OrbitTrack",
                "org.twinsmith.core.table.Curve", "org.twinsmith.core.table.Ephemeris", "org.twinsmith.core.table.Harmonics",
                "org.twinsmith.core.table.Interpolation", "org.twinsmith.core.table.Outside",
                "org.twinsmith.core.table.Surface"));
        text.open("/** The points of the lookup tables, SI: arguments, then values; the orbits that files give. */", "final class " + className());
        names.forEach((table, name) -> table(text, table, name));
        text.open("private " + className() + "()");
        text.close();
        text.close();
        return List.of(new JavaSource(classes.packageName(), className(), text.toString()));
    }

    /** The name of an orbit, which is written where it is used first. */
    private String track(JavaText text, OrbitTrack track) {
        return parsed(text, tracks, track, "orbit", track.text());
    }

    /** The name of a field of gravity, which is written where it is used first. */
    private String field(JavaText text, GravityField field) {
        return parsed(text, fields, field, "gravity", field.text());
    }

    private <T> String parsed(JavaText text, Map<T, String> known, T value, String stem, String form) {
        return known.computeIfAbsent(value, fresh -> {
            String name = JavaIdentifier.unique(JavaIdentifier.constant(stem), taken);
            String type = fresh.getClass().getSimpleName();
            text.line("static final " + type + " " + name + " = " + type + ".parse(" + JavaString.of(form) + ");");
            return name;
        });
    }

    /** An expression for the field of gravity; empty where there is none, or nothing is written yet. */
    Optional<String> gravity() {
        return fields.values().stream().findFirst().map(name -> className() + "." + name);
    }

    private void table(JavaText text, Table table, String name) {
        switch (table) {
            case Curve curve -> table(text, "Curve " + name + " = Curve.parse(", curve, curve.interpolation().name(),
                    List.of(numbers(curve.grid(0)), numbers(curve.values())));
            case Surface surface -> table(text, "Surface " + name + " = Surface.parse(", surface,
                    surface.interpolation().name(), List.of(numbers(surface.grid(0)), numbers(surface.grid(1)),
                    Arrays.stream(surface.values()).map(TableClass::numbers).collect(Collectors.joining(" "))));
            case Ephemeris ephemeris -> text.line("static final Ephemeris " + name + " = new Ephemeris(" + JavaString.of(ephemeris.name()) + ", "
                    + track(text, ephemeris.track()) + ", " + ephemeris.component() + ");");
            case Harmonics harmonics -> text.line("static final Harmonics " + name + " = new Harmonics(" + JavaString.of(harmonics.name()) + ", "
                    + field(text, harmonics.field()) + ", " + harmonics.axis() + ");");
        }
        text.line("");
    }

    private static void table(JavaText text, String head, Table table, String interpolation, List<String> numbers) {
        text.line("static final " + head + JavaString.of(table.name()) + ", Interpolation." + interpolation + ", Outside."
                + table.outside().name() + ",");
        for (int i = 0; i < numbers.size(); i++) {
            text.line("        " + JavaString.of(numbers.get(i)) + (i + 1 < numbers.size() ? "," : ");"));
        }
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }
}
