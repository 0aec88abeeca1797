package org.twinsmith.lang.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.fixture.Corpus;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelSource;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.TwinFile;

/**
 * After an edit inside of one element, or of comments and blanks, a workspace reads, links and checks that element and what depends on
 * it only. It must know afterwards what it would know if it had read everything anew.
 */
class PartialEditTest {
    private static final long FIRST_SEED = 20261121;
    private static final String PLANT = """
            namespace plant
            import twin.si.*
            connector Pin { v : Voltage  flow i : Current }
            abstract asset Base {
                parameter size : Length = 1 [m]
                state level : Length = 1 [m]
                equations
                    der(level) = 0 [m/s]
            }
            asset Tank extends Base {
                port a : Pin
                equations
                    a.v = 2 [V/m] * level
            }
            asset Other { parameter p : Power = 3 [kW] }
            system Net {
                asset t : Tank { size = 2 [m] }
                asset o : Other { p = 4 [kW] }
                variable sum : Length
                equations
                    sum = t.size + t.level
            }
            """;

    private final ModelWorkspace workspace = EditorServices.get().workspace();

    private LoadedModel put(String path, String text) {
        workspace.put(new ModelSource(path, text, ""));
        return workspace.model(List.of());
    }

    private static LoadedModel fresh(Map<String, String> texts) {
        ModelWorkspace anew = EditorServices.get().workspace();
        texts.forEach((path, text) -> anew.put(new ModelSource(path, text, "")));
        return anew.model(List.of());
    }

    private Element element(String name) {
        return workspace.file("plant.twin").orElseThrow().getElements().stream()
                .filter(each -> each instanceof org.twinsmith.model.twin.Declaration named && name.equals(named.getName()))
                .findFirst().orElseThrow();
    }

    @Test
    void an_edit_inside_a_type_replaces_that_type_only() {
        put("plant.twin", PLANT);
        Element tank = element("Tank");
        Element other = element("Other");
        assertThat(put("plant.twin", PLANT.replace("2 [V/m]", "21 [V/m]")).diagnostics()).isEmpty();
        assertThat(element("Tank")).isNotSameAs(tank);
        assertThat(element("Other")).isSameAs(other);
    }

    @Test
    void comments_and_blanks_replace_nothing() {
        String text = "// head\n" + PLANT.replace("asset Tank", "/** A tank. */\nasset Tank") + "\n// end";
        put("plant.twin", text);
        List<Element> elements = List.copyOf(workspace.file("plant.twin").orElseThrow().getElements());
        for (String edited : List.of(text.replace("// head", "// headline"), text.replace("/** A tank. */", "/** A tank\n with a port. */"),
                text.replace("// end", "// "), text.replace("{\n    port a", "{\n\n      port a"), text.replace("\nasset Tank", "\n\nasset Tank"))) {
            assertThat(put("plant.twin", edited).diagnostics()).isEmpty();
            assertThat(workspace.file("plant.twin").orElseThrow().getElements()).as(edited).containsExactlyElementsOf(elements);
            assertThat(seen(workspace.file("plant.twin").orElseThrow())).isEqualTo(seen(fresh(Map.of("plant.twin", edited)).files().getFirst()));
            put("plant.twin", text);
        }
    }

    @Test
    void what_ends_a_comment_or_a_line_is_read_anew() {
        String text = PLANT.replace("asset Tank", "// ports\nasset Tank").replace("der(level) = 0", "der(level) /* */ = 0");
        put("plant.twin", text);
        for (String edited : List.of(text.replace("// ports\n", "// ports "), text.replace("// ports", "/ ports"), text.replace("/* */", "/* */ + 1 [m/s] /* */"),
                text.replace("/* */", "/* "), text.replace("namespace plant\n", "namespace plant "))) {
            List<String> now = put("plant.twin", edited).diagnostics().stream().map(Object::toString).toList();
            assertThat(now).as(edited).isEqualTo(fresh(Map.of("plant.twin", edited)).diagnostics().stream().map(Object::toString).toList());
            assertThat(put("plant.twin", text).diagnostics()).isEmpty();
        }
    }

    @Test
    void an_edit_of_the_head_of_a_type_replaces_that_type_only() {
        put("plant.twin", PLANT);
        Element other = element("Other");
        Element tank = element("Tank");
        assertThat(put("plant.twin", PLANT.replace("asset Tank extends Base", "asset Tank extends Base, Other")).errors()).isEmpty();
        assertThat(element("Other")).isSameAs(other);
        assertThat(element("Tank")).isNotSameAs(tank);
        assertThat(put("plant.twin", PLANT.replace("asset Tank", "asset Tanks")).errors().map(each -> each.message()))
                .containsExactly("the asset or system 'Tank' is not visible here");
    }

    @Test
    void another_name_replaces_that_type_and_what_names_stand_in() {
        put("plant.twin", PLANT);
        Element base = element("Base");
        Element net = element("Net");
        assertThat(put("plant.twin", PLANT.replace("asset Other", "asset Ohmic")).errors().map(each -> each.message()))
                .containsExactly("the asset or system 'Other' is not visible here");
        assertThat(element("Base")).isSameAs(base);
        assertThat(put("plant.twin", PLANT.replace("Other", "Ohmic")).diagnostics()).isEmpty();
        assertThat(element("Net")).isNotSameAs(net);
    }

    @Test
    void a_name_that_comes_to_stand_in_front_of_an_imported_one_is_what_is_meant() {
        put("plant.twin", PLANT);
        String shadowed = PLANT.replace("asset Other", "asset Power");
        assertThat(put("plant.twin", shadowed).diagnostics()).isEqualTo(fresh(Map.of("plant.twin", shadowed)).diagnostics()).isNotEmpty();
        assertThat(put("plant.twin", PLANT).diagnostics()).isEmpty();
    }

    @Test
    void a_file_that_is_read_anew_leaves_what_no_name_leads_to_it_from() {
        String user = "namespace user\nimport plant.*\nimport twin.si.*\nsystem Sys { asset t : Tank }\nasset Alone { parameter p : Power = 3 [kW] }\n";
        put("plant.twin", PLANT);
        put("user.twin", user);
        TwinFile file = workspace.file("user.twin").orElseThrow();
        for (String edited : List.of(PLANT.replace("import twin.si.*", "import twin.si.*\nimport twin.math.*"), PLANT.replace("namespace plant", "namespace plants"),
                PLANT + "\nasset Alone { }\n", PLANT.replace("asset Tank", "asset Tanks"), PLANT.replace("asset Tank", "abstract asset More { } asset Tank"))) {
            Map<String, String> texts = Map.of("plant.twin", edited, "user.twin", user);
            assertThat(put("plant.twin", edited).diagnostics()).as(edited).isEqualTo(fresh(texts).diagnostics());
            assertThat(workspace.file("user.twin")).containsSame(file);
            assertThat(seen(file)).as(edited).isEqualTo(seen(fresh(texts).files().get(1)));
            put("plant.twin", PLANT);
        }
    }

    @Test
    void what_depends_on_a_type_is_linked_and_checked_again() {
        put("plant.twin", PLANT);
        String renamed = PLANT.replace("state level :", "state height :").replace("der(level)", "der(height)");
        assertThat(put("plant.twin", renamed).errors().map(each -> each.place().line() + " " + each.message()))
                .containsExactly("13 the name 'level' is not visible here", "21 'Tank' has no member 'level'");
        assertThat(put("plant.twin", PLANT).errors()).isEmpty();
        assertThat(put("plant.twin", PLANT.replace("size : Length = 1 [m]", "size : Mass = 1 [kg]")).errors()).hasSize(2);
    }

    /** Everything that can be seen of a file: its tokens, and its objects with what they are and what they refer to. */
    private static String seen(TwinFile file) {
        StringBuilder out = new StringBuilder();
        for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(file).getRootNode().getLeafNodes()) {
            out.append(leaf.getTotalOffset()).append(leaf.isHidden() ? " hidden " : " ").append(leaf.getText()).append('\n');
        }
        for (TreeIterator<EObject> all = EcoreUtil.getAllContents(List.of(file)); all.hasNext();) {
            EObject object = all.next();
            INode node = NodeModelUtils.findActualNodeFor(object);
            out.append(object.eClass().getName()).append(' ').append(node == null ? "" : node.getTotalOffset() + "+" + node.getTotalLength());
            object.eClass().getEAllAttributes().forEach(each -> out.append(' ').append(object.eGet(each)));
            for (EReference reference : object.eClass().getEAllReferences()) {
                if (!reference.isContainment() && !reference.isContainer()) {
                    out.append(' ').append(reference.getName()).append('=').append(targets(object, reference));
                }
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static List<String> targets(EObject object, EReference reference) {
        List<String> names = new ArrayList<>();
        if (object.eGet(reference, false) instanceof InternalEList<?> list) {
            list.basicList().forEach(each -> names.add(name((EObject) each)));
        } else if (object.eGet(reference, false) instanceof EObject single) {
            names.add(name(single));
        }
        return names;
    }

    private static String name(EObject target) {
        return target.eIsProxy() ? "unresolved" : EcoreUtil.getURI(target).toString();
    }

    private static List<Map<String, String>> corpus() throws IOException {
        List<Map<String, String>> corpus = new ArrayList<>(List.of(Map.of("plant.twin", PLANT)));
        corpus.addAll(Corpus.models());
        return corpus;
    }

    /** A word, number or sign in place of another of the text, or one more or less of them: often it still parses. */
    private static String edited(String text, Random random) {
        List<MatchResult> numbers = Pattern.compile("\\b\\d+\\b").matcher(text).results().toList();
        if (random.nextBoolean() && !numbers.isEmpty()) {
            MatchResult number = numbers.get(random.nextInt(numbers.size()));
            return text.substring(0, number.start()) + random.nextInt(10) + text.substring(number.end());
        }
        List<MatchResult> words = Pattern.compile(random.nextInt(4) == 0 ? "[-+*/=(){}\\[\\]]|\"|//|/\\*|\\n" : "\\b\\w+\\b")
                .matcher(text).results().toList();
        MatchResult at = words.get(random.nextInt(words.size()));
        MatchResult other = words.get(random.nextInt(words.size()));
        String instead = switch (random.nextInt(5)) {
            case 0 -> random.nextInt(3) == 0 ? "" : at.group() + " " + other.group();
            case 1 -> at.group() + "x";
            case 2 -> at.group() + "\n";
            default -> alike(at, words, random);
        };
        return text.substring(0, at.start()) + instead + text.substring(at.end());
    }

    private static String alike(MatchResult one, List<MatchResult> words, Random random) {
        String kind = one.group().matches("[0-9].*") ? "[0-9].*" : one.group().matches("[A-Z]\\w*") ? "[A-Z]\\w*" : one.group().matches("[a-z]\\w*")
                ? "[a-z]\\w*" : "[-+*/]";
        List<String> same = words.stream().map(MatchResult::group).filter(each -> each.matches(kind)).toList();
        return same.isEmpty() ? one.group() : same.get(random.nextInt(same.size()));
    }

    private void randomEdits(int models, int edits) throws IOException {
        List<Map<String, String>> corpus = corpus();
        int kept = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + models; seed++) {
            Random random = new Random(seed);
            Map<String, String> texts = new TreeMap<>(corpus.get((int) (seed % corpus.size())));
            ModelWorkspace edited = EditorServices.get().workspace();
            texts.forEach((path, text) -> edited.put(new ModelSource(path, text, "")));
            edited.model(List.of());
            for (int edit = 0; edit < edits; edit++) {
                String path = List.copyOf(texts.keySet()).get(random.nextInt(texts.size()));
                String before = texts.get(path);
                TwinFile file = edited.file(path).orElseThrow();
                texts.put(path, edited(before, random));
                edited.put(new ModelSource(path, texts.get(path), ""));
                if (random.nextInt(4) == 0) {
                    continue;
                }
                LoadedModel now = edited.model(List.of());
                LoadedModel anew = fresh(texts);
                String what = "seed " + seed + ", edit " + edit + " of " + path + "\n" + texts.get(path);
                assertThat(now.diagnostics()).as(what).isEqualTo(anew.diagnostics());
                kept += edited.file(path).orElseThrow() == file ? 1 : 0;
                if (now.errors().noneMatch(each -> each.code().id().equals("TW-0001"))) {
                    for (int f = 0; f < now.files().size(); f++) {
                        assertThat(seen(now.files().get(f))).as(what).isEqualTo(seen(anew.files().get(f)));
                    }
                } else {
                    texts.put(path, before);
                    edited.put(new ModelSource(path, before, ""));
                    edited.model(List.of());
                }
            }
        }
        System.out.printf("edits: %d of at most %d kept the file%n", kept, models * edits);
        assertThat(kept).isGreaterThan(models * edits / 15);
    }

    @Test
    void after_random_edits_a_workspace_knows_what_one_made_anew_knows() throws IOException {
        randomEdits(6, 8);
    }

    @Test
    @Tag("long")
    void after_many_random_edits_a_workspace_knows_what_one_made_anew_knows() throws IOException {
        randomEdits(200, 50);
    }
}
