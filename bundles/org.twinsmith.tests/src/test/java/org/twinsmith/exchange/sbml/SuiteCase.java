package org.twinsmith.exchange.sbml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.exchange.Conversion;

/** One case of the SBML semantic test suite: a folder with a model, settings with tolerances, and results. */
record SuiteCase(String number, Path folder) {
    /** What became of a case. */
    sealed interface Outcome {
        record Passed() implements Outcome {
        }

        record Refused(String why) implements Outcome {
        }

        record Failed(String why) implements Outcome {
        }
    }

    /** The cases with a level 3 model, by number. */
    static List<SuiteCase> in(Path suite) throws IOException {
        try (Stream<Path> folders = Files.list(suite)) {
            return folders.map(folder -> new SuiteCase(folder.getFileName().toString(), folder))
                    .filter(each -> each.model().isPresent()).sorted((a, b) -> a.number.compareTo(b.number)).toList();
        }
    }

    private Optional<Path> model() {
        return Stream.of("l3v2", "l3v1").map(level -> folder.resolve(number + "-sbml-" + level + ".xml"))
                .filter(Files::exists).findFirst();
    }

    /** Imports the model, runs it, and compares with the results: |result - value| at most absolute + relative * |result|. */
    Outcome run() throws IOException {
        Map<String, String> settings = settings();
        double duration = Double.parseDouble(settings.get("duration"));
        int steps = Integer.parseInt(settings.get("steps"));
        Path file = model().orElseThrow();
        try {
            Conversion conversion = new SbmlImport(duration, duration / steps).convert(file.toString(), Files.readAllBytes(file));
            return compare(ImportedModel.of(conversion), settings);
        } catch (DiagnosticException refused) {
            return new Outcome.Refused(refused.getMessage());
        } catch (AssertionError | RuntimeException failed) {
            return new Outcome.Failed(String.valueOf(failed));
        }
    }

    private Outcome compare(ImportedModel run, Map<String, String> settings) throws IOException {
        double absolute = Double.parseDouble(settings.get("absolute"));
        double relative = Double.parseDouble(settings.get("relative"));
        List<String> concentrations = names(settings.getOrDefault("concentration", ""));
        List<String> lines = Files.readAllLines(folder.resolve(number + "-results.csv")).stream().filter(line -> !line.isBlank())
                .toList();
        List<String> header = names(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            double[] row = Arrays.stream(line.split(",")).mapToDouble(SuiteCase::number).toArray();
            for (int column = 1; column < row.length; column++) {
                String id = header.get(column);
                String symbol = concentrations.contains(id) && run.conversion().names().containsKey("[" + id + "]")
                        ? "[" + id + "]" : id;
                double value = run.at(row[0], symbol);
                if (!(Math.abs(row[column] - value) <= absolute + relative * Math.abs(row[column]))) {
                    return new Outcome.Failed(symbol + " at " + row[0] + " s is " + value + ", expected " + row[column] + "\n"
                            + run.conversion().text());
                }
            }
        }
        return new Outcome.Passed();
    }

    private static double number(String text) {
        return switch (text.strip()) {
            case "INF", "inf" -> Double.POSITIVE_INFINITY;
            case "-INF", "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text.strip());
        };
    }

    private Map<String, String> settings() throws IOException {
        Map<String, String> settings = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(number + "-settings.txt"))) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                settings.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        return settings;
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    }
}
