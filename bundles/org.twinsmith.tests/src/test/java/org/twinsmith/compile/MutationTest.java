package org.twinsmith.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Scenario;

/** Damaged models that the language accepts still get a plan or diagnostics, never an exception. */
class MutationTest {
    private static final Path EXAMPLE = Path.of(System.getProperty("twinsmith.root", "../.."))
            .resolve("examples/pumping-station");
    private final Random random = new Random(20261121);

    @Test
    void whateverTheLanguageAcceptsTheCompilerAnswers() throws IOException {
        String components = Files.readString(EXAMPLE.resolve("components.twin"));
        String station = Files.readString(EXAMPLE.resolve("station.twin"));
        int accepted = 0;
        for (int i = 0; i < 200; i++) {
            Map<String, String> texts = new HashMap<>();
            texts.put("components.twin", i % 2 == 0 ? mutated(components) : components);
            texts.put("station.twin", i % 2 == 0 ? station : mutated(station));
            LoadedModel model = ModelLoader.standalone().loadTexts(texts);
            if (!model.hasErrors()) {
                accepted++;
                model.all(ComponentType.class).forEach(type -> compile(model, type));
            }
        }
        assertThat(accepted).isGreaterThan(20);
    }

    private static void compile(LoadedModel model, ComponentType type) {
        Optional<Scenario> scenario = model.all(Scenario.class).stream()
                .filter(each -> each.getSystem() == type).findFirst();
        CompileResult result = CompiledText.uncheckedCompile(model, type, scenario);
        if (result instanceof CompileResult.Rejected rejected) {
            assertThat(rejected.diagnostics()).anyMatch(found -> found.isError());
        }
    }

    /** One token removed, doubled, replaced or exchanged with another. */
    private String mutated(String text) {
        List<String> tokens = new ArrayList<>(List.of(text.split("(?<=\\W)|(?=\\W)")));
        int at = random.nextInt(tokens.size());
        int other = random.nextInt(tokens.size());
        switch (random.nextInt(4)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, tokens.get(other));
            default -> Collections.swap(tokens, at, other);
        }
        return String.join("", tokens);
    }
}
