package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.SceneCache;
import org.twinsmith.diagram.scene.SceneOptions;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.diagnostics.Documentation;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.twin.ComponentType;

/** A scene that is read again where the text changed is the one that is read as a whole. */
class SceneCacheTest {
    private static final String TEXT = """
            namespace t
            quantity Height [m]
            connector Liquid { p : Real  flow q : Real }
            /// A pipe.
            asset Pipe { port inlet, outlet : Liquid  input set : Height  telemetry level : Height  equations level = set }
            // Another file begins.
            namespace t
            system Skid {
                port entry, exit : Liquid
                asset a, b : Pipe
                connect entry -> a.inlet
                connect a.outlet -> b.inlet
                connect b.outlet -> exit
                expose a.level as "level in the skid"
            }
            system Hall {
                port entry, exit : Liquid
                system first, second : Skid
                connect entry -> first.entry
                connect first.exit -> second.entry
                connect second.exit -> exit
            }
            system Annex { asset lone : Pipe }
            system Plant {
                asset head : Pipe
                system hall : Hall
                system annex : Annex
                connect head.outlet -> hall.entry
            }
            """;
    /** What an edit replaces, and by what; the next time it is taken back. */
    private static final List<List<String>> EDITS = List.of(
            List.of("connect head.outlet -> hall.entry\n", "connect head.outlet -> hall.first.b.inlet\n"),
            List.of("    asset head : Pipe\n", "    asset head : Pipe\n    expose hall.second.a.level\n"),
            List.of("/// A pipe.", "/// A long pipe."),
            List.of("quantity Height [m]", "quantity Height [mm]"),
            List.of("asset lone : Pipe", "asset lone, other : Pipe"),
            List.of("    asset a, b : Pipe\n", "    /// The first.\n    asset a : Pipe\n    asset b : Pipe\n"),
            List.of("system annex : Annex", "system shed : Annex"),
            List.of("port inlet, outlet : Liquid", "port inlet, outlet, drain : Liquid"),
            List.of("    connect second.exit -> exit\n", ""),
            List.of("system Annex {", "asset Tank { port inlet : Liquid }\nsystem Annex {"),
            List.of("\nsystem Hall {", "\n\n\nsystem Hall {"));
    private final ModelWorkspace workspace = EditorServices.get().workspace();
    private final SceneCache cache = new SceneCache(ModelWorkspace::revision);
    private final Map<String, Boolean> open = new HashMap<>();
    private final SceneOptions options = new SceneOptions(path -> Optional.ofNullable(open.get(path)), feature -> String.valueOf(feature.getType().getType()), true,
            type -> Optional.empty());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isWhatIsReadAsAWholeAfterAnyEdits(long seed) {
        Random random = new Random(seed);
        boolean[] made = new boolean[EDITS.size()];
        put(TEXT);
        assertSame();
        for (int i = 0; i < 40; i++) {
            if (random.nextInt(4) == 0) {
                open.put(List.of("hall", "hall.first", "hall.second", "annex", "shed").get(random.nextInt(5)), random.nextBoolean());
            } else {
                int edit = random.nextInt(EDITS.size());
                made[edit] = !made[edit];
            }
            put(text(made));
            assertSame();
        }
    }

    @Test
    void whatNoEditConcernsIsNotReadAgain() {
        put(TEXT);
        Scene before = scene();

        put(TEXT.replace("asset lone : Pipe", "asset lone, other : Pipe"));
        Scene after = scene();

        assertThat(after.root().parts().get(1)).isSameAs(before.root().parts().get(1));
        assertThat(after.root().parts().get(2).parts()).hasSize(2);
    }

    private static String text(boolean[] made) {
        String text = TEXT;
        for (int i = 0; i < made.length; i++) {
            if (made[i]) {
                assertThat(text).contains(EDITS.get(i).getFirst());
                text = text.replace(EDITS.get(i).getFirst(), EDITS.get(i).getLast());
            }
        }
        return text;
    }

    private void assertSame() {
        assertThat(workspace.parses("plant.twin")).isTrue();
        assertThat(scene()).isEqualTo(new SceneReader(Documentation::of, options).read(plant()));
    }

    private void put(String text) {
        String[] files = text.split("// Another file begins.\n");
        workspace.put(new ModelSource("pipe.twin", files[0], ""));
        workspace.put(new ModelSource("plant.twin", files[1], ""));
        workspace.model(List.of());
    }

    private Scene scene() {
        return new SceneReader(Documentation::of, options, cache).read(plant());
    }

    private ComponentType plant() {
        return workspace.file("plant.twin").orElseThrow().getElements().stream().filter(ComponentType.class::isInstance).map(ComponentType.class::cast)
                .filter(type -> type.getName().equals("Plant")).findFirst().orElseThrow();
    }
}
