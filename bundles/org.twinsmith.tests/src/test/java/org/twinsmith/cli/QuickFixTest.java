package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinsmith.cli.model.Experiments;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.ide.fix.QuickFix;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.TextEdit;

/** A fix removes the finding that it was offered for, and brings no new error. */
class QuickFixTest {
    private static final String HEAD = "namespace test\nimport twin.si.*\nimport twin.fluid.*\n";
    private static final String ASSET = """
            enum Mode { off, on }
            asset Machine {
                deprecated "old" use Pump
                parameter k : Real = 1
            }
            asset Pump {
                parameter old : Real = 1 { deprecated "too short" use size }
                parameter size : Real = 1
                property mode : Mode = off
            }
            source plc : opcua "opc.tcp://127.0.0.1:4840"
            """;
    private static final String MEMBERS = """
            asset A {
                state level : Length = 1 [m]
                state temperature : Temperature = 20 [degC]
                variable difference : TemperatureDifference
                event high when level > 2 [m]
                MEMBER
                equations
                    der(level) = 1 [m/s]
                    der(temperature) = 1 [K/s]
                    EQUATION
            }
            """;

    private final EditorServices services = EditorServices.get();

    private Map<String, String> texts(String text) {
        return new TreeMap<>(Map.of("test.twin", HEAD + ASSET + text, "other.twin", "namespace other\nenum Colour { red }\n"
                + "connector Shaft { }\nasset Motor { }\n"));
    }

    private ModelWorkspace workspace(Map<String, String> texts) {
        ModelWorkspace workspace = services.workspace();
        texts.forEach((path, text) -> workspace.put(new ModelSource(path, text, "")));
        return workspace;
    }

    private static List<Diagnostic> findings(ModelWorkspace workspace) {
        LoadedModel model = workspace.model(List.of());
        List<Diagnostic> all = new ArrayList<>(model.diagnostics());
        if (!model.hasErrors()) {
            all.addAll(Experiments.findings(model));
        }
        return all;
    }

    private static Map<String, String> applied(Map<String, String> texts, QuickFix fix) {
        Map<String, String> changed = new TreeMap<>(texts);
        fix.changes().stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed()).forEach(change -> changed.merge(
                change.path(), "", (text, none) -> text.substring(0, change.offset()) + change.text()
                        + text.substring(change.offset() + change.length())));
        return changed;
    }

    private static Stream<String> errors(List<Diagnostic> findings) {
        return findings.stream().filter(Diagnostic::isError).map(each -> each.code().id() + each.message());
    }

    /** Applies each fix of the first finding with a code. @return the titles of the fixes, and the texts they lead to */
    private List<String> fixed(Code code, String text) {
        Map<String, String> texts = texts(text);
        ModelWorkspace workspace = workspace(texts);
        List<Diagnostic> before = findings(workspace);
        Diagnostic finding = before.stream().filter(each -> each.code() == code).findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + before));
        List<String> results = new ArrayList<>();
        for (QuickFix fix : services.fixes(workspace, finding)) {
            Map<String, String> after = applied(texts, fix);
            List<Diagnostic> left = findings(workspace(after));
            assertThat(left).as("after %s in%n%s", fix, after).noneMatch(each -> each.code() == code
                    && each.message().equals(finding.message()));
            assertThat(errors(left)).as("after %s in%n%s", fix, after).isSubsetOf(errors(before).toList());
            results.add(fix.title() + " | " + after);
        }
        return results;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parameter p : Lenght = 1 [m]             | Change to 'Length'
            parameter p : Colour = red               | Import 'other.Colour'
            parameter p : Length = gravty * 1 [s2]   | Change to 'gravity'
            parameter p : Mode = onn                 | Change to 'on'
            port s : Shaft                           | Import 'other.Shaft'
            asset p : Pmp                            | Change to 'Pump'
            asset p : Motor                          | Import 'other.Motor'
            asset p : Pump { sise = 2 }              | Change to 'size'
            limits levl alarm .. 2 [m]               | Change to 'level'
            """)
    void aNameIsCorrectedOrImported(String member, String title) {
        assertThat(fixed(Code.UNRESOLVED_NAME, MEMBERS.replace("MEMBER", member).replace("EQUATION", "")))
                .anyMatch(result -> result.startsWith(title + " |"));
    }

    @Test
    void aMemberBehindTheDotIsCorrectedInAnyStatement() {
        String system = "system S { asset p : Pump }\nscenario X of S for 1 [s] { record p.sizze }";
        assertThat(fixed(Code.UNRESOLVED_NAME, system)).singleElement().asString().startsWith("Change to 'size' |").contains("record p.size }");
    }

    @Test
    void aNamespaceThatIsMisspeltIsCorrected() {
        Map<String, String> texts = Map.of("a.twin", "namespace a\nimport twin.sii.*\nasset A { parameter p : Length = 1 [m] }");
        ModelWorkspace workspace = workspace(texts);
        Diagnostic finding = findings(workspace).getFirst();
        assertThat(services.fixes(workspace, finding)).singleElement()
                .satisfies(fix -> assertThat(findings(workspace(applied(texts, fix)))).isEmpty());
    }

    @Test
    void anAmbiguousNameIsWrittenInFull() {
        Map<String, String> texts = Map.of("a.twin", "namespace a\nasset T { }", "b.twin", "namespace b\nasset T { }",
                "c.twin", "namespace c\nimport a.*\nimport b.*\nsystem S { asset t : T }");
        ModelWorkspace workspace = workspace(texts);
        Diagnostic finding = findings(workspace).getFirst();
        assertThat(services.fixes(workspace, finding)).extracting(QuickFix::title).containsExactly("Write 'a.T'", "Write 'b.T'");
        assertThat(services.fixes(workspace, finding)).allSatisfy(fix -> assertThat(findings(workspace(applied(texts, fix)))).isEmpty());
    }

    @Test
    void anImportGoesBehindTheOthersAndWithoutAnyBehindTheHead() {
        Map<String, String> texts = Map.of("a.twin", "namespace a version 1.2.0\n\n/** Doc. */\nasset A { parameter p : Length = 1 [m] }");
        ModelWorkspace workspace = workspace(texts);
        QuickFix fix = services.fixes(workspace, findings(workspace).getFirst()).getFirst();
        assertThat(applied(texts, fix).get("a.twin")).startsWith("namespace a version 1.2.0\nimport twin.si.Length\n\n/** Doc. */");
        assertThat(findings(workspace(applied(texts, fix)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNKNOWN_UNIT       | parameter p : Pressure = 3 [barr]      |                          | Change to 'bar'
            DIMENSION_MISMATCH | variable x : Length                    | x = level + 3            | Give it the unit [m]
            DIMENSION_MISMATCH | variable x : Length                    | x = if level > -3 then level else level | Give it the unit [m]
            DIMENSION_MISMATCH | variable x : Length                    | x = max(level, 2)        | Give it the unit [m]
            DIMENSION_MISMATCH |                                        | when high then reinit(level, 0) end | Give it the unit [m]
            TEMPERATURE_POINT  |                                        | difference = 3 [degC]    | Write the difference in [K]
            TEMPERATURE_POINT  | variable t : Temperature               | t = temperature + 3 [degC] | Write the difference in [K]
            BAD_CALL           | variable x : Real                      | x = sine(1)              | Change to 'sin'
            BAD_CALL           | variable x : Real                      | x = sqr (2)              | Change to 'sqrt'
            START_FORBIDDEN    | variable x : Length = 1 [m]            | x = level                | Make it a guess: 'start'
            START_FORBIDDEN    | parameter x : Length start 1 [m]       |                          | Make it the value: '='
            ROLE               | writable parameter x : Real = 1        |                          | Remove 'writable'
            SEMANTIC_IDENTIFIER | semantics "0173-1#02-AAO677#002"      |                          | Write 'irdi' in front
            TYPE_MISMATCH      | system p : Pump                        |                          | Write 'asset'
            SYNTAX             | parameter x : Length = 5 m             |                          | Write the unit in brackets: [m]
            SYNTAX             | parameter x : Velocity = 5 m/s         |                          | Write the unit in brackets: [m/s]
            DECEPTIVE_TEXT     | variable mass : Mass                   | m\u0430ss = 1 [kg]         | Write 'a'
            DECEPTIVE_TEXT     | variable x : Mass                      | x = 1 [kg] // \u202E        | Remove the character
            DECEPTIVE_TEXT     | variable x : Mass                      | x = 1 [kg] \u2212 0 [kg]         | Write '-'
            DEPRECATED         | asset p : Pump { old = 2 }             |                          | Use 'size'
            DEPRECATED         | asset p : Machine                      |                          | Use 'Pump'
            """)
    void oneWordOrUnitIsPutRight(Code code, String member, String equation, String title) {
        String text = MEMBERS.replace("MEMBER", member == null ? "" : member).replace("EQUATION", equation == null ? "" : equation);
        assertThat(fixed(code, text)).anyMatch(result -> result.startsWith(title + " |"));
    }

    @Test
    void aPropertyThatABindingWritesIsMadeWritableWhereItIsDeclared() {
        assertThat(fixed(Code.NOT_WRITABLE, "system S { asset p : Pump }\nbind S.p.mode -> plc \"ns=2;i=1\""))
                .singleElement().asString().startsWith("Make 'mode' writable").contains("writable property mode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asset a : V                     | asset a : V { k = 0 [m] }
            asset a : V { }                 | asset a : V { k = 0 [m] }
            asset a : V { on = true }       | asset a : V { on = true k = 0 [m] }
            """)
    void aMissingValueIsWrittenAtTheInstance(String instance, String expected) {
        String text = "asset V { parameter k : Length  parameter on : Boolean = false }\nsystem S { " + instance + " }\n"
                + "scenario X of S for 1 [s] { }";
        assertThat(fixed(Code.MISSING_VALUE, text)).singleElement().asString().contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parameter x : Length in 2 .. 3 [m]  | parameter x : Length in 2 .. 3 [m] = 2 [m]
            parameter x : Mode                  | parameter x : Mode = off
            parameter x : Boolean               | parameter x : Boolean = false
            parameter x : Integer               | parameter x : Integer = 0
            parameter x : Real [kg/m3]          | parameter x : Real [kg/m3] = 0 [kg/m3]
            """)
    void aMissingValueIsWrittenAtTheDeclaration(String declaration, String expected) {
        String text = "system S { " + declaration + " }\nscenario X of S for 1 [s] { }";
        assertThat(fixed(Code.MISSING_VALUE, text)).singleElement().asString().contains(expected);
    }

    @Test
    void aRequiredPortIsConnectedToOneThatFits() {
        String text = "asset T { required port a : Liquid equations a.q = 1 [m3/s] }\nasset U { port b : Liquid equations b.p = 1 [bar] }\nsystem S {\n    asset t : T\n    asset u : U\n}\n"
                + "scenario X of S for 1 [s] { }";
        assertThat(fixed(Code.UNCONNECTED_PORT, text)).singleElement().asString()
                .contains("    asset u : U\n    connect t.a -> u.b\n}");
    }

    @Test
    void whereTheEngineerHasToDecideNothingIsOffered() {
        assertThat(fixed(Code.DIMENSION_MISMATCH, MEMBERS.replace("MEMBER", "variable x : Mass").replace("EQUATION", "x = level"))).isEmpty();
        assertThat(fixed(Code.UNRESOLVED_NAME, MEMBERS.replace("MEMBER", "variable x : Zzyzx").replace("EQUATION", ""))).isEmpty();
    }
}
