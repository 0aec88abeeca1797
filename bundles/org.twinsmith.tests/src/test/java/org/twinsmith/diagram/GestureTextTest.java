package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.diagram.edit.Gestures;
import org.twinsmith.diagram.layout.Point;
import org.twinsmith.diagram.scene.Documentation;
import org.twinsmith.diagram.scene.Elements;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.diagram.store.SystemLayout;
import org.twinsmith.diagram.tool.Copied;
import org.twinsmith.diagram.tool.Request;
import org.twinsmith.diagram.view.DiagramView;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.lang.edit.Copying;
import org.twinsmith.model.edit.CopiedInstance;
import org.twinsmith.model.edit.Gesture;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;
import org.twinsmith.model.twin.ComponentType;

/** What is asked for in a drawing, as it ends up in the text. */
class GestureTextTest {
    private static final ModelLoader LOADER = ModelLoader.standalone();
    private static final String PLANT = """
            namespace t
            connector Liquid { p : Real  flow q : Real }
            asset Pipe { port inlet, outlet : Liquid }
            system Skid {
                port entry, exit : Liquid
                asset a : Pipe
                asset b : Pipe
                connect entry -> a.inlet
            }
            system Plant {
                asset head : Pipe // the first
                system skid : Skid
                asset tail : Pipe
                connect head.outlet -> skid.entry
            }
            """;

    @Test
    void whatIsConnectedInsideOfAnOpenSystemStandsInItsType() {
        assertThat(after(new Request.Connect("skid.a.outlet", "skid.b.inlet"))).isEqualTo(PLANT.replace("-> a.inlet\n", "-> a.inlet\n    connect a.outlet -> b.inlet\n"));
        assertThat(after(new Request.Connect("skid.b.outlet", "skid.exit"))).contains("    connect b.outlet -> exit\n");
    }

    @Test
    void whatIsConnectedAcrossStandsWhereBothAreSeen() {
        assertThat(after(new Request.Connect("skid.exit", "tail.inlet"))).isEqualTo(PLANT.replace("-> skid.entry\n", "-> skid.entry\n    connect skid.exit -> tail.inlet\n"));
    }

    @Test
    void aNewInstanceGetsANameThatNothingHas() {
        assertThat(after(new Request.Create("t.Pipe", "", new Point(0, 0)))).contains("    asset tail : Pipe\n    asset pipe1 : Pipe\n");
        assertThat(after(new Request.Create("t.Pipe", "skid", new Point(0, 0)))).contains("    asset b : Pipe\n    asset pipe1 : Pipe\n");
    }

    @Test
    void severalCopiesComeAsOneStep() {
        assertThat(after(new Request.Duplicate(List.of("head", "tail")))).contains("asset head : Pipe // the first\n    asset head1 : Pipe\n",
                "asset tail : Pipe\n    asset tail1 : Pipe\n");
    }

    @Test
    void whatIsPastedIntoAnotherSystemKeepsItsValuesAndTheConnectionsAmongIt() {
        String source = """
                namespace other
                connector Liquid { p : Real  flow q : Real }
                asset Pipe { port inlet, outlet : Liquid  parameter k : Real = 1 }
                system Source {
                    asset a, far : Pipe {
                        k = 3 // rough
                    }
                    asset row[2] : Pipe
                    connect a.outlet -> far.inlet
                    connect far.outlet -> row[1].inlet
                }
                """;
        LoadedModel from = LOADER.loadTexts(Map.of("source.twin", source));
        ComponentType drawn = type(from, "Source").orElseThrow();
        Map<String, CopiedInstance> copied = new java.util.LinkedHashMap<>();
        List.of("a", "far", "row").forEach(path -> copied.put(path, Copying.of(new Elements(drawn).instance(path).orElseThrow())));
        Copied copy = Copied.of(new DiagramView(new SceneReader(Documentation.NONE).read(drawn), SystemLayout.EMPTY), copied);
        assertThat(copied.get("far")).isEqualTo(new CopiedInstance("other.Pipe", "asset ", "far", "", " {\n        k = 3 // rough\n    }"));

        String plant = PLANT.replace("port inlet, outlet : Liquid }", "port inlet, outlet : Liquid parameter k : Real = 1 }");
        String after = TextEdit.apply(plant, edits(plant, new Request.Paste(copy, "skid", new Point(0, 0))).byFile().get("plant.twin"));

        assertThat(after).contains("""
                    asset b : Pipe
                    asset a1 : Pipe {
                        k = 3 // rough
                    }
                    asset far : Pipe {
                        k = 3 // rough
                    }
                    asset row[2] : Pipe
                    connect a1.outlet -> far.inlet
                    connect entry""".indent(4).stripTrailing());
    }

    private static Outcome.Edits edits(String text, Request request) {
        return (Outcome.Edits) outcome(text, request);
    }

    @Test
    void linksAndComponentsAreDeletedTogether() {
        assertThat(after(new Request.Delete(List.of("head.outlet>skid.entry", "tail")))).doesNotContain("tail", "head.outlet");
    }

    @Test
    void anEndThatIsLedOutOfItsSystemIsRefused() {
        assertThat(outcome(new Request.Reconnect("skid.entry>skid.a.inlet", false, "tail.inlet"))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().message()).contains("lies outside of skid"));
        assertThat(after(new Request.Reconnect("skid.entry>skid.a.inlet", false, "skid.b.inlet"))).contains("connect entry -> b.inlet");
    }

    @Test
    void whatIsGoneIsRefused() {
        assertThat(outcome(new Request.Delete(List.of("ghost")))).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.reason().message()).contains("'ghost' is not in the model any more"));
    }

    private static String after(Request request) {
        return switch (outcome(request)) {
            case Outcome.Refused refused -> throw new AssertionError(refused.reason().toString());
            case Outcome.Edits edits -> TextEdit.apply(PLANT, edits.byFile().get("plant.twin"));
        };
    }

    private static Outcome outcome(Request request) {
        return outcome(PLANT, request);
    }

    private static Outcome outcome(String text, Request request) {
        LoadedModel model = LOADER.loadTexts(Map.of("plant.twin", text));
        ComponentType plant = type(model, "Plant").orElseThrow();
        DiagramView view = new DiagramView(new SceneReader(Documentation.NONE).read(plant), SystemLayout.EMPTY);
        Gestures gestures = new Gestures(view, new Elements(plant), name -> type(model, name.substring(name.indexOf('.') + 1)));
        List<TextEdit> edits = new ArrayList<>();
        try {
            for (Gesture gesture : gestures.of(request).gestures()) {
                switch (LOADER.edits(model).of(gesture)) {
                    case Outcome.Refused refused -> {
                        return refused;
                    }
                    case Outcome.Edits done -> edits.addAll(done.edits());
                }
            }
        } catch (DiagnosticException refused) {
            return new Outcome.Refused(refused.diagnostics().getFirst());
        }
        return new Outcome.Edits(edits);
    }

    private static Optional<ComponentType> type(LoadedModel model, String name) {
        return model.all(ComponentType.class).stream().filter(each -> name.equals(each.getName())).findFirst();
    }
}
