package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinsmith.core.diagnostic.Diagnostic;

/**
 * A source that carries the diagnostics it must give: {@code x = «5 [kg]»{TW-0202}} expects that code at exactly the
 * marked text, and nothing else anywhere.
 */
final class MarkedSource {
    private static final Pattern MARK = Pattern.compile("«([^«»]*)»\\{([^}]*)}");
    private static final String HEADER = "namespace test\nimport twin.si.*\nimport twin.fluid.*\n";

    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> expected = new ArrayList<>();

    private MarkedSource() {
    }

    /** One file in a namespace of its own that imports the library. */
    static MarkedSource of(String marked) {
        return files(Map.of("test.twin", HEADER + marked));
    }

    /** The body of one asset. */
    static MarkedSource body(String members) {
        return of("asset A {\n" + members + "\n}\n");
    }

    /** Equations of one asset with some members of every role. */
    static MarkedSource equations(String equations) {
        return of("""
                enum Mode { off, on }
                asset Inner { input u : Length  parameter k : Real = 1  port near : Liquid }
                asset A {
                    port a, b : Liquid
                    asset inner : Inner
                    parameter length : Length = 1 [m]
                    state level : Length = 1 [m]
                    state temperature : Temperature = 20 [degC]
                    variable mass : Mass
                    variable force : Force
                    variable torque : Torque
                    variable energy : Energy
                    variable ratio : Real
                    variable difference : TemperatureDifference
                    variable count : Integer
                    variable flag : Boolean
                    property mode : Mode = off
                    event high when level > 2 [m]
                    equations
                """ + equations + "\n}\n");
    }

    /** Several files by name. */
    static MarkedSource files(Map<String, String> marked) {
        MarkedSource source = new MarkedSource();
        new TreeMap<>(marked).forEach(source::add);
        return source;
    }

    private void add(String path, String marked) {
        StringBuilder plain = new StringBuilder();
        Matcher matcher = MARK.matcher(marked);
        int from = 0;
        while (matcher.find()) {
            plain.append(marked, from, matcher.start());
            for (String code : matcher.group(2).split(",")) {
                expected.add(code + " at '" + matcher.group(1) + "' " + path + ":" + plain.length());
            }
            plain.append(matcher.group(1));
            from = matcher.end();
        }
        texts.put(path, plain.append(marked.substring(from)).toString());
    }

    /** Requires exactly the marked diagnostics. */
    List<Diagnostic> check() {
        LoadedModel model = ModelLoader.standalone().loadTexts(texts);
        List<String> found = model.diagnostics().stream().map(this::describe).toList();
        assertThat(found).as("%s", model.diagnostics()).containsExactlyInAnyOrderElementsOf(expected);
        return model.diagnostics();
    }

    private String describe(Diagnostic diagnostic) {
        int start = diagnostic.place().offset();
        String text = texts.get(diagnostic.place().file()).substring(start, start + diagnostic.place().length());
        return diagnostic.code().id() + " at '" + text + "' " + diagnostic.place().file() + ":" + start;
    }
}
