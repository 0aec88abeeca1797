package org.twinsmith.lang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAnnotation;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinsmith.fixture.LiveFiles;
import org.twinsmith.model.semantics.Members;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;

class NameFragmentsTest {
    private static final Path EXAMPLES = Path.of(System.getProperty("twinsmith.root"), "examples");
    private static final String TEXT = """
            namespace test
            import twin.si.*
            connector Liquid { p : Pressure   flow q : VolumeFlow }
            asset Tank { port outlet : Liquid   parameter area : Area = 1 [m2]   equations outlet.p = 0 [Pa] }
            asset Pump { port suction, discharge : Liquid
                equations suction.q + discharge.q = 0 [m3/s]   suction.p = discharge.p }
            system Station {
                asset sump : Tank { area = 12 [m2] }
                asset p1, p2 : Pump
                asset row[3] : Pump
                connect sump.outlet -> p1.suction
                connect sump.outlet -> p2.suction
                connect sump.outlet -> row[2].suction
            }
            """;

    @TempDir
    Path folder;

    private LiveFiles files(String text) {
        return LiveFiles.of(folder, Map.of("a.twin", text));
    }

    private static String fragment(EObject element) {
        return EcoreUtil.getURI(element).fragment();
    }

    private static Connection connection(LiveFiles files, String end) {
        return files.type("Station").getMembers().stream().filter(Connection.class::isInstance).map(Connection.class::cast)
                .filter(each -> fragment(each).endsWith(end)).findFirst().orElseThrow();
    }

    @Test
    void membersAreKnownByTheirNamesAndConnectionsByTheirEnds() {
        LiveFiles files = files(TEXT);

        assertThat(fragment(files.type("Station"))).isEqualTo("Station");
        assertThat(fragment(files.member("Station", "p2"))).isEqualTo("Station.p2");
        assertThat(fragment(files.member("Station", "row"))).isEqualTo("Station.row");
        assertThat(fragment(files.member("Pump", "discharge"))).isEqualTo("Pump.discharge");
        assertThat(files.type("Station").getMembers().stream().filter(Connection.class::isInstance).map(NameFragmentsTest::fragment))
                .containsExactly("Station.sump.outlet~p1.suction", "Station.sump.outlet~p2.suction", "Station.sump.outlet~row[2].suction");
        assertThat(fragment(files.file("a.twin"))).isEqualTo("/");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyElementOfTheExamplesHasAFragmentOfItsOwnAndIsFoundByIt(Path example) {
        LiveFiles files = LiveFiles.of(folder, texts(example));

        for (Resource resource : files.resources().getResources()) {
            Map<String, EObject> seen = new HashMap<>();
            for (TreeIterator<EObject> all = resource.getAllContents(); all.hasNext();) {
                EObject each = all.next();
                String fragment = fragment(each);
                assertThat(seen.put(fragment, each)).as(fragment).isNull();
                assertThat(resource.getEObject(fragment)).as(fragment).isSameAs(each);
                assertThat(fragment).doesNotContain(" ").doesNotContain("#");
            }
        }
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(EXAMPLES).filter(Files::isDirectory).sorted();
    }

    private static Map<String, String> texts(Path example) {
        try (Stream<Path> all = Files.walk(example)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path each : all.filter(file -> file.toString().endsWith(".twin")).toList()) {
                texts.put(each.getFileName().toString(), Files.readString(each));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void insertingAndReorderingMovesNoIdentity() {
        LiveFiles files = files(TEXT);
        Named p2 = files.member("Station", "p2");
        Connection second = connection(files, "p2.suction");
        EObject value = second.getTarget();

        files.replace("a.twin", TEXT.replace("system Station {", "system First { }\nsystem Station {\n    asset new : Tank")
                .replace("asset p1, p2 : Pump", "asset p2, p0, p1 : Pump")
                .replace("    connect sump.outlet -> p1.suction\n", "")
                .replace("row[2].suction\n", "row[2].suction\n    connect sump.outlet -> p1.suction\n"));

        assertThat(p2.eIsProxy()).isTrue();
        assertThat(files.again(p2)).isSameAs(files.member("Station", "p2"));
        assertThat(files.again(second)).isSameAs(connection(files, "p2.suction"));
        assertThat(files.again(value)).isSameAs(connection(files, "p2.suction").getTarget());
    }

    @Test
    void theSameNameTwiceStillGivesTwoElements() {
        LiveFiles files = files(TEXT.replace("asset p1, p2", "asset p1, p1, p2"));
        List<String> fragments = new ArrayList<>();
        files.type("Station").eAllContents().forEachRemaining(each -> fragments.add(fragment(each)));

        assertThat(fragments).doesNotHaveDuplicates().contains("Station.p1", "Station.p1!2");
    }

    @Test
    void aReferenceFromAnXmiFileFindsItsElementAfterTheTextChanged() throws IOException {
        LiveFiles files = files(TEXT);
        EAnnotation outside = EcoreFactory.eINSTANCE.createEAnnotation();
        outside.getReferences().addAll(List.of(files.member("Station", "p2"), connection(files, "row[2].suction"), files.member("Pump", "suction")));
        Resource xmi = files.resources().createResource(files.uri("figures.xmi"));
        xmi.getContents().add(outside);
        xmi.save(Map.of());

        LiveFiles later = files(TEXT.replace("import twin.si.*", "import twin.si.*\nenum Mode { on, off }").replace("asset sump", "asset more : Pump\n    asset sump"));
        EAnnotation read = (EAnnotation) later.resources().getResource(later.uri("figures.xmi"), true).getContents().getFirst();

        assertThat(read.getReferences()).containsExactly(later.member("Station", "p2"), connection(later, "row[2].suction"),
                later.member("Pump", "suction"));
    }

    @Test
    void renamingInTheTextKeepsWhoAnElementIs() {
        LiveFiles files = files(TEXT);
        Named p2 = files.member("Station", "p2");
        Connection second = connection(files, "p2.suction");
        Named port = files.member("Pump", "suction");

        files.replace("a.twin", TEXT.replace("p2", "booster").replace("Pump", "Lift"));

        assertThat(files.again(p2)).isSameAs(files.member("Station", "booster"));
        assertThat(files.again(second)).isSameAs(connection(files, "booster.suction"));
        assertThat(files.again(port)).isSameAs(files.member("Lift", "suction"));
    }

    @Test
    void renamingTwiceAndASyntaxErrorBetweenKeepWhoAnElementIs() {
        LiveFiles files = files(TEXT);
        Named p2 = files.member("Station", "p2");

        files.replace("a.twin", TEXT.replace("p2", "second"));
        files.replace("a.twin", TEXT.replace("p2", "second").replace("asset row[3]", "asset row[3 3 }"));
        files.replace("a.twin", TEXT.replace("p2", "third"));

        assertThat(files.again(p2)).isSameAs(files.member("Station", "third"));
    }

    @Test
    void whatIsDeletedIsNotTakenForWhatIsLeft() {
        LiveFiles files = files(TEXT);
        Named p2 = files.member("Station", "p2");

        files.replace("a.twin", TEXT.replace("p1, p2", "p1").replace("    connect sump.outlet -> p2.suction\n", ""));

        assertThat(files.again(p2).eIsProxy()).isTrue();
    }

    @Test
    void aNameThatLedNowhereIsFoundOnceItsFileIsLoaded() {
        LiveFiles files = LiveFiles.of(folder, Map.of("b.twin", "namespace test\nsystem Plant {\n    asset one : Late\n}\n"));
        Instance one = (Instance) files.member("Plant", "one");
        assertThat(Members.type(one)).isEmpty();

        files.write("a.twin", "namespace test\nasset Late {\n}\n");
        files.resources().getResource(files.uri("a.twin"), true);

        assertThat(Members.type(one)).contains(files.type("Late"));
    }

    @Test
    void aNameThatLooksLikeALazyLinkIsFound() {
        LiveFiles files = files(TEXT.replace("p2", "xtextLink_2"));
        Named odd = files.member("Station", "xtextLink_2");

        assertThat(odd.eResource().getEObject(fragment(odd))).isSameAs(odd);
        assertThat(EcoreUtil.getURI(files.declared("Station")).fragment()).isEqualTo("Station");
    }

    @Test
    @Tag("bench")
    void fragmentsOfTenThousandAssetsCostLittle() {
        StringBuilder text = new StringBuilder(TEXT.substring(0, TEXT.indexOf("system Station")));
        for (int s = 0; s < 100; s++) {
            text.append("system S").append(s).append(" {\n");
            for (int i = 0; i < 100; i++) {
                text.append("    asset p").append(i).append(" : Pump\n");
            }
            for (int i = 1; i < 100; i++) {
                text.append("    connect p").append(i - 1).append(".discharge -> p").append(i).append(".suction\n");
            }
            text.append("}\n");
        }
        LiveFiles files = files(text.toString());
        for (int round = 0; round < 5; round++) {
            files.replace("a.twin", text + "// " + round);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int count = 0;
            List<String> all = new ArrayList<>();
            for (TreeIterator<EObject> each = files.resource("a.twin").getAllContents(); each.hasNext(); count++) {
                all.add(fragment(each.next()));
            }
            long named = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long missing = all.stream().filter(fragment -> files.resource("a.twin").getEObject(fragment) == null).count();
            long found = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(missing).isZero();
            System.out.printf("fragments of %d elements: %.0f ms; elements by them: %.0f ms%n", count, (named - start) / 1e6, (found - named) / 1e6);
        }
    }
}
