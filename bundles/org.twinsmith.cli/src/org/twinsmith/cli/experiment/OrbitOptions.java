package org.twinsmith.cli.experiment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.twinsmith.cli.console.Action;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.file.WholeFile;
import org.twinsmith.core.orbit.CalendarDate;
import org.twinsmith.core.orbit.ClosestApproach;
import org.twinsmith.core.orbit.GivenOrbit.TimeSystem;
import org.twinsmith.exchange.orbit.ConjunctionMessageText;
import org.twinsmith.exchange.orbit.CzmlText;
import org.twinsmith.exchange.orbit.EphemerisMessageText;
import org.twinsmith.exchange.orbit.GroundTrackJson;
import org.twinsmith.exchange.orbit.MeanElementsMessageText;
import org.twinsmith.exchange.orbit.OrbitHistory;
import org.twinsmith.simulation.orbit.ApproachSearch;
import org.twinsmith.simulation.orbit.MeanElementsFit;

import picocli.CommandLine.Option;

/** What is wanted of the orbits of a run, and what writes it. */
final class OrbitOptions {
    private static final String ORIGINATOR = "TWINSMITH";
    private static final int MOST_TOLD = 12;

    @Option(names = "--orbits", paramLabel = "FOLDER", description = "Writes the orbits too: for each body an ephemeris message (OEM) and mean elements"
            + " fitted to it (OMM), for all ground tracks (GeoJSON) and a scene (CZML)")
    private Path folder;

    @Option(names = "--approaches", paramLabel = "KM", description = "Tells the closest approach of each two bodies that come closer than this")
    private Double approaches;

    @Option(names = "--deviation", paramLabel = "M", description = "How exact positions are said to be, one standard deviation of a component, m; with it"
            + " and --orbits each of the approaches is written as a conjunction message (CDM)")
    private Double deviation;

    /** Two bodies that came close. */
    private record Pair(String first, String second, ClosestApproach approach) {
    }

    /** @throws DiagnosticException USAGE where something is asked for that the run cannot give */
    void check(OrbitRecorder bodies) {
        boolean wanted = folder != null || approaches != null;
        if (wanted && bodies.isEmpty()) {
            throw usage((folder != null ? "--orbits" : "--approaches") + " is given, but the system has no body in orbit",
                    "bodies are of types that extend twin.space.OrbitingBody");
        }
        if (approaches != null && !(approaches > 0)) {
            throw usage("--approaches is " + approaches + "; more than 0 km is needed", "");
        }
        if (deviation != null && !(deviation > 0)) {
            throw usage("--deviation is " + deviation + "; more than 0 m is needed", "");
        }
        if (deviation != null && (folder == null || approaches == null)) {
            throw usage("--deviation says how exact conjunction messages are, which need --orbits and --approaches", "");
        }
    }

    private static DiagnosticException usage(String message, String remedy) {
        return new DiagnosticException(Diagnostic.error(Code.USAGE, message, remedy, Place.NOWHERE));
    }

    /** Writes and tells what is wanted. @param scene name of the files for all bodies */
    void write(Action action, OrbitRecorder bodies, String scene) {
        List<OrbitHistory> histories = bodies.histories();
        List<Path> written = new ArrayList<>();
        if (folder != null && !histories.isEmpty()) {
            histories.forEach(history -> messages(action, history, written));
            save(scene + ".geojson", GroundTrackJson.of(histories), written);
            save(scene + ".czml", CzmlText.of(scene, histories), written);
        }
        if (approaches != null) {
            List<Pair> pairs = pairs(histories);
            tell(action, pairs);
            if (deviation != null) {
                pairs.forEach(each -> save(each.first() + "-" + each.second() + ".cdm",
                        ConjunctionMessageText.of(each.approach(), each.first(), each.second(), deviation, ORIGINATOR, now()), written));
            } else if (folder != null && !pairs.isEmpty()) {
                action.say("Conjunction messages (CDM) are not written: they have to say how exact positions are, and a run does not know it; --deviation says it");
            }
        }
        if (written.size() > MOST_TOLD) {
            action.say(folder + ": " + written.size() + " files");
        } else {
            written.forEach(each -> action.say(each.toString()));
        }
        action.fact("orbits", written.stream().map(Path::toString).toList());
    }

    private void messages(Action action, OrbitHistory history, List<Path> written) {
        save(history.object() + ".oem", EphemerisMessageText.of(history, ORIGINATOR, now()), written);
        Optional<MeanElementsFit.Fitted> fitted = MeanElementsFit.of(history.object(), history.dates(), history.states());
        if (fitted.isPresent()) {
            String comment = String.format(Locale.ROOT, "Fitted to a run from %s to %s UTC, root mean square of the distances %.1f m",
                    utc(history.dates()[0]), utc(history.dates()[history.dates().length - 1]), fitted.get().deviation());
            save(history.object() + ".omm", MeanElementsMessageText.of(fitted.get().elements(), comment, ORIGINATOR, now()), written);
        } else {
            action.say("No mean elements of SGP4 come near the orbit of " + history.object() + "; there is no OMM of it");
        }
    }

    private List<Pair> pairs(List<OrbitHistory> histories) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < histories.size(); i++) {
            for (int j = i + 1; j < histories.size(); j++) {
                OrbitHistory first = histories.get(i);
                OrbitHistory second = histories.get(j);
                if (Arrays.equals(first.dates(), second.dates())) {
                    ApproachSearch.of(first.dates(), first.states(), second.states()).filter(found -> found.distance() < approaches * 1000)
                            .ifPresent(found -> pairs.add(new Pair(first.object(), second.object(), found)));
                }
            }
        }
        return pairs;
    }

    private void tell(Action action, List<Pair> pairs) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Pair pair : pairs) {
            ClosestApproach found = pair.approach();
            action.say("%s and %s are closest at %s UTC: %.1f m apart, at %.1f m/s".formatted(pair.first(), pair.second(), utc(found.date()), found.distance(),
                    found.speed()));
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("first", pair.first());
            fact.put("second", pair.second());
            fact.put("utc", utc(found.date()));
            fact.put("distance", found.distance());
            fact.put("speed", found.speed());
            facts.add(fact);
        }
        if (pairs.isEmpty()) {
            action.say("No two bodies come closer than " + approaches + " km");
        }
        action.fact("approaches", facts);
    }

    private static String utc(double date) {
        return CalendarDate.text(TimeSystem.UTC.fromTt(date));
    }

    /** s of UTC from J2000. */
    private static double now() {
        return CalendarDate.seconds(Clock.systemUTC().instant().toString().substring(0, 19)).orElse(0.0);
    }

    private void save(String name, String text, List<Path> written) {
        Path file = folder.resolve(name);
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        written.add(file);
    }
}
