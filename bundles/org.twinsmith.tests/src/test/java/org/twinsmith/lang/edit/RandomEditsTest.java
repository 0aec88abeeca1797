package org.twinsmith.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.fixture.Twins;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.workspace.ModelWorkspace;
import org.twinsmith.model.edit.Outcome;
import org.twinsmith.model.edit.TextEdit;

/** Random gestures on an example: nothing breaks, and each can be undone and done again byte for byte. */
class RandomEditsTest {
    private static final EditorServices SERVICES = EditorServices.get();

    /** The edits of one file and their inverse. */
    private record Step(String path, List<TextEdit> edits, List<TextEdit> inverse) {
    }

    @Test
    void sixtyEditsUndoneAndDoneAgainLeaveTheSameBytes() {
        play(60, 20261121);
    }

    @Test
    @Tag("long")
    void tenThousandEditsUndoneAndDoneAgainLeaveTheSameBytes() {
        for (int seed = 0; seed < 40; seed++) {
            play(250, seed);
        }
    }

    private static void play(int count, long seed) {
        Random random = new Random(seed);
        Map<String, String> texts = start();
        Map<String, String> first = new TreeMap<>(texts);
        Deque<List<Step>> done = new ArrayDeque<>();
        ModelWorkspace workspace = SERVICES.workspace();
        texts.forEach((path, text) -> workspace.put(new ModelSource(path, text, "")));
        LoadedModel model = workspace.model(List.of());
        int refused = 0;
        while (done.size() < count) {
            switch (SERVICES.edits(model).of(RandomGesture.of(model, random))) {
                case Outcome.Refused no -> refused++;
                case Outcome.Edits edits -> {
                    done.push(apply(texts, edits));
                    edits.byFile().keySet().forEach(path -> workspace.put(new ModelSource(path, texts.get(path), "")));
                    model = workspace.model(List.of());
                    assertThat(model.errors()).as("seed %d, edit %d: %s", seed, done.size(), edits).isEmpty();
                }
            }
            assertThat(refused).as("refused, against %d done; seed %d", done.size(), seed).isLessThan(100 + 2 * count);
        }
        Map<String, String> last = new TreeMap<>(texts);
        List<List<Step>> order = new ArrayList<>(done);
        order.forEach(steps -> steps.forEach(step -> texts.compute(step.path(), (path, text) -> TextEdit.apply(text, step.inverse()))));
        assertThat(texts).as("all undone, seed %d", seed).isEqualTo(first);
        order.reversed().forEach(steps -> steps.forEach(step -> texts.compute(step.path(), (path, text) -> TextEdit.apply(text, step.edits()))));
        assertThat(texts).as("all done again, seed %d", seed).isEqualTo(last);
    }

    private static Map<String, String> start() {
        Map<String, String> texts = new TreeMap<>();
        for (ModelSource source : Twins.load("examples/pumping-station").sources()) {
            texts.put(source.path(), source.text());
        }
        return texts;
    }

    private static List<Step> apply(Map<String, String> texts, Outcome.Edits edits) {
        List<Step> steps = new ArrayList<>();
        edits.byFile().forEach((path, list) -> {
            String before = texts.get(path);
            texts.put(path, TextEdit.apply(before, list));
            steps.add(new Step(path, list, inverse(before, list)));
        });
        return steps;
    }

    private static List<TextEdit> inverse(String before, List<TextEdit> edits) {
        List<TextEdit> inverse = new ArrayList<>();
        int shift = 0;
        for (TextEdit edit : edits) {
            inverse.add(new TextEdit(edit.path(), edit.offset() + shift, edit.text().length(),
                    before.substring(edit.offset(), edit.offset() + edit.length())));
            shift += edit.text().length() - edit.length();
        }
        return inverse;
    }
}
