package org.twinsmith.lang.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.fixture.LiveFiles;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentKind;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.Expose;
import org.twinsmith.model.twin.Expression;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.InstanceGroup;
import org.twinsmith.model.twin.Link;
import org.twinsmith.model.twin.MemberAccess;
import org.twinsmith.model.twin.Modifier;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.NumberLiteral;
import org.twinsmith.model.twin.RecordStatement;
import org.twinsmith.model.twin.Reference;
import org.twinsmith.model.twin.Relation;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.TwinFactory;
import org.twinsmith.model.twin.TwinFile;

/** An editor that knows EMF only changes the model in memory and saves the resource: what becomes of the text. */
class SavedModelTest {
    private static final TwinFactory MAKE = TwinFactory.eINSTANCE;
    private static final String TYPES = """
            namespace test
            import twin.si.*
            connector Liquid { p : Pressure   flow q : VolumeFlow }
            asset Tank {
              port outlet : Liquid
              parameter area : Area = 1 [m2]   // footprint
              equations outlet.p = 0 [Pa]
            }
            asset Pump { port suction, discharge : Liquid
                parameter k : Real = 1
                telemetry power : Power
                relation feeds : Tank
                equations
                    suction.q + discharge.q = 0 [m3/s]
                    suction.p = discharge.p   power = 1 [W]
            }
            """;
    private static final String STATION = """
            // an odd   file, kept as it is
            namespace test
            import twin.si.*

            /** The plant. */
            system Station {
              asset sump   :   Tank{area=12 [m2]}   // the deep one
              /* twins */ asset p1, p2 : Pump { k = 0.5 }

              // main pump
              asset p3 : Pump
              asset tower : Tank { area = 40 [m2] /* wide */ }

              connect sump.outlet -> p1.suction     // first
              connect p1.discharge -> tower.outlet
              p1 feeds tower
              expose p1.power as "power"
            }

            system Other {
              asset spare : Pump
            }

            scenario Day of Station for 1 [h] { record p1.power, p2.power every 1 [s] }
            """;

    @TempDir
    Path folder;

    private LiveFiles files() {
        return LiveFiles.of(folder, Map.of("types.twin", TYPES, "station.twin", STATION));
    }

    private static Reference path(Named first) {
        Reference reference = MAKE.createReference();
        reference.setTarget(first);
        return reference;
    }

    private static MemberAccess path(Named first, Named second) {
        MemberAccess access = MAKE.createMemberAccess();
        access.setReceiver(path(first));
        access.setMember(second);
        return access;
    }

    private static InstanceGroup instance(String name, ComponentType type) {
        Instance instance = MAKE.createInstance();
        instance.setName(name);
        InstanceGroup group = MAKE.createInstanceGroup();
        group.setKind(ComponentKind.ASSET);
        group.setType(type);
        group.getInstances().add(instance);
        return group;
    }

    private static <T> T only(ComponentType type, Class<T> kind, int index) {
        return type.getMembers().stream().filter(kind::isInstance).map(kind::cast).toList().get(index);
    }

    private static void assertSaved(LiveFiles files, String before, String after) {
        files.save("station.twin");
        assertThat(files.read("station.twin")).isEqualTo(STATION.replace(before, after));
        assertThat(files.read("types.twin")).isEqualTo(TYPES);
    }

    private static void assertLinks(LiveFiles files) {
        assertThat(ModelLoader.standalone().load(List.of(files.folder())).errors()).isEmpty();
    }

    @Test
    void aModelThatNobodyChangedIsWrittenByteForByte() {
        LiveFiles files = files();

        assertSaved(files.save("types.twin"), "", "");
    }

    @Test
    void aNewInstanceStandsBehindTheLast() {
        LiveFiles files = files();
        files.type("Station").getMembers().add(instance("p4", files.type("Pump")));

        assertSaved(files, "/* wide */ }\n", "/* wide */ }\n  asset p4 : Pump\n");
        assertLinks(files);
    }

    @Test
    void aTypeThatTheFileDoesNotSeeIsImported() {
        LiveFiles files = files();
        files.write("other.twin", "namespace elsewhere\nasset Valve { }\n");
        files.resources().getResource(files.uri("other.twin"), true);
        files.type("Station").getMembers().add(instance("v", files.type("Valve")));

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo(STATION.replace("import twin.si.*\n", "import twin.si.*\nimport elsewhere.Valve\n")
                .replace("/* wide */ }\n", "/* wide */ }\n  asset v : Valve\n"));
        assertLinks(files);
    }

    @Test
    void aNewConnectionStandsBehindTheLast() {
        LiveFiles files = files();
        Connection connection = MAKE.createConnection();
        connection.setSource(path(files.member("Station", "p2"), files.member("Pump", "discharge")));
        connection.setTarget(path(files.member("Station", "tower"), files.member("Tank", "outlet")));
        files.type("Station").getMembers().add(connection);

        assertSaved(files, "connect p1.discharge -> tower.outlet\n", "connect p1.discharge -> tower.outlet\n  connect p2.discharge -> tower.outlet\n");
        assertLinks(files);
    }

    @Test
    void theFirstConnectionOfASystemStandsBehindABlankLine() {
        LiveFiles files = files();
        ComponentType other = files.type("Other");
        other.getMembers().add(instance("basin", files.type("Tank")));
        Connection connection = MAKE.createConnection();
        connection.setSource(path(files.member("Other", "basin"), files.member("Tank", "outlet")));
        connection.setTarget(path(files.member("Other", "spare"), files.member("Pump", "suction")));
        other.getMembers().add(connection);

        assertSaved(files, "  asset spare : Pump\n", "  asset spare : Pump\n  asset basin : Tank\n\n  connect basin.outlet -> spare.suction\n");
    }

    @Test
    void anEndOfAConnectionIsReplaced() {
        LiveFiles files = files();
        only(files.type("Station"), Connection.class, 0).setTarget(path(files.member("Station", "p2"), files.member("Pump", "suction")));

        assertSaved(files, "connect sump.outlet -> p1.suction     // first", "connect sump.outlet -> p2.suction     // first");
    }

    @Test
    void aStepOfAPathIsReplacedInPlace() {
        LiveFiles files = files();
        MemberAccess end = (MemberAccess) only(files.type("Station"), Connection.class, 0).getTarget();
        ((Reference) end.getReceiver()).setTarget(files.member("Station", "p3"));

        assertSaved(files, "-> p1.suction ", "-> p3.suction ");
    }

    @Test
    void aRenamedInstanceIsRenamedWhereverItIsNamed() {
        LiveFiles files = files();
        files.member("Station", "p1").setName("lead");

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo(STATION.replace("p1", "lead"));
        assertLinks(files);
    }

    @Test
    void aRenamedTypeIsRenamedInBothFiles() {
        LiveFiles files = files();
        files.declared("Pump").setName("Lift");

        files.save("station.twin").save("types.twin");

        assertThat(files.read("station.twin")).isEqualTo(STATION.replace(": Pump", ": Lift"));
        assertThat(files.read("types.twin")).isEqualTo(TYPES.replace("asset Pump", "asset Lift"));
        assertLinks(files);
    }

    @Test
    void oneOfSeveralThatAreDeclaredTogetherIsDeleted() {
        LiveFiles files = files();
        EcoreUtil.remove(files.member("Station", "p2"));
        ((Scenario) files.declared("Day")).getStatements().forEach(statement ->
                ((RecordStatement) statement).getPaths().remove(1));

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo(STATION.replace("asset p1, p2", "asset p1").replace("p1.power, p2.power", "p1.power"));
        assertLinks(files);
    }

    @Test
    void aDeletedInstanceTakesItsCommentAndLineWithIt() {
        LiveFiles files = files();
        EcoreUtil.remove(files.member("Station", "p3"));

        assertSaved(files, "  // main pump\n  asset p3 : Pump\n", "");
    }

    @Test
    void aConnectionToWhatIsDeletedIsNotWritten() {
        LiveFiles files = files();
        EcoreUtil.remove(files.member("Station", "tower").eContainer());

        assertThatThrownBy(() -> files.save("station.twin")).isInstanceOf(DiagnosticException.class).hasMessageContaining("'tower', which is deleted");
        assertThat(files.read("station.twin")).isEqualTo(STATION);
    }

    @Test
    void aValueIsReplacedAddedAndTakenAway() {
        LiveFiles files = files();
        InstanceGroup sump = (InstanceGroup) files.member("Station", "sump").eContainer();
        ((NumberLiteral) sump.getModifiers().getFirst().getValue()).setText("13.5");
        InstanceGroup p3 = (InstanceGroup) files.member("Station", "p3").eContainer();
        Modifier k = MAKE.createModifier();
        k.setFeature((Feature) files.member("Pump", "k"));
        NumberLiteral two = MAKE.createNumberLiteral();
        two.setText("2");
        k.setValue(two);
        p3.getModifiers().add(k);
        InstanceGroup twins = (InstanceGroup) files.member("Station", "p1").eContainer();
        twins.getModifiers().clear();

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo(STATION.replace("area=12", "area=13.5").replace("asset p3 : Pump", "asset p3 : Pump { k = 2 }")
                .replace("p1, p2 : Pump { k = 0.5 }", "p1, p2 : Pump"));
        assertLinks(files);
    }

    @Test
    void aMovedInstanceKeepsItsText() {
        LiveFiles files = files();
        files.type("Other").getMembers().add((InstanceGroup) files.member("Station", "p3").eContainer());

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo(STATION.replace("  // main pump\n  asset p3 : Pump\n", "")
                .replace("  asset spare : Pump\n", "  asset spare : Pump\n  // main pump\n  asset p3 : Pump\n"));
        assertLinks(files);
    }

    @Test
    void aNewSystemStandsAtTheEndOfTheFile() {
        LiveFiles files = files();
        ComponentType system = MAKE.createComponentType();
        system.setKind(ComponentKind.SYSTEM);
        system.setName("Third");
        system.getMembers().add(instance("p", files.type("Pump")));
        files.file("station.twin").getElements().add(system);

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo(STATION + "\nsystem Third {\n    asset p : Pump\n}\n");
        assertLinks(files);
    }

    @Test
    void aLabelThatWasNotThereIsWritten() {
        LiveFiles files = files();
        only(files.type("Station"), Expose.class, 0).setLabel("a \"good\" one");

        assertSaved(files, "as \"power\"", "as \"a \\\"good\\\" one\"");
    }

    @Test
    void whatIsTakenBackLeavesTheTextAsItWas() throws IOException {
        LiveFiles files = files();
        files.member("Station", "p1").setName("lead");
        InstanceGroup added = instance("p4", files.type("Pump"));
        files.type("Station").getMembers().add(added);
        files.save("station.twin");
        assertThat(files.read("station.twin")).isNotEqualTo(STATION);

        files.member("Station", "lead").setName("p1");
        files.type("Station").getMembers().remove(added);

        assertSaved(files, "", "");
    }

    @Test
    void windowsLineEndsStay() {
        String text = STATION.replace("\n", "\r\n");
        LiveFiles files = LiveFiles.of(folder, Map.of("types.twin", TYPES, "station.twin", text));
        files.type("Station").getMembers().add(instance("p4", files.type("Pump")));

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo(text.replace("/* wide */ }\r\n", "/* wide */ }\r\n  asset p4 : Pump\r\n"));
    }

    @Test
    void aByteOrderMarkStays() {
        LiveFiles files = LiveFiles.of(folder, Map.of("types.twin", TYPES, "station.twin", "\uFEFF" + STATION));
        files.member("Station", "p3").setName("third");

        files.save("station.twin");

        assertThat(files.read("station.twin")).isEqualTo("\uFEFF" + STATION.replace("p3", "third"));
    }

    @Test
    void aTextThatDidNotParseIsNeverOverwritten() {
        String broken = STATION.replace("asset p3 : Pump", "asset p3 : ");
        LiveFiles files = LiveFiles.of(folder, Map.of("types.twin", TYPES, "station.twin", broken));
        files.file("station.twin").setNamespace("other");

        assertThatThrownBy(() -> files.save("station.twin")).isInstanceOf(DiagnosticException.class).hasMessageContaining("did not parse");
        assertThat(files.read("station.twin")).isEqualTo(broken);
    }

    @Test
    void aTextThatSomeoneElseChangedIsNotOverwritten() {
        LiveFiles files = files();
        files.write("station.twin", STATION + "// more\n");
        files.member("Station", "p3").setName("third");

        assertThatThrownBy(() -> files.save("station.twin")).isInstanceOf(DiagnosticException.class).hasMessageContaining("on disk");
        assertThat(files.read("station.twin")).isEqualTo(STATION + "// more\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "system", "x : Pump } system Evil { asset y", "p3", "x // ", "x/*"})
    void aNameThatCannotBeWrittenIsRefused(String name) {
        LiveFiles files = files();
        files.member("Station", "tower").setName(name);

        assertThatThrownBy(() -> files.save("station.twin")).isInstanceOf(DiagnosticException.class);
        assertThat(files.read("station.twin")).isEqualTo(STATION);
    }

    @Test
    void anElementWithoutItsPartsIsRefused() {
        LiveFiles files = files();
        files.type("Station").getMembers().add(MAKE.createConnection());

        assertThatThrownBy(() -> files.save("station.twin")).isInstanceOf(DiagnosticException.class);
        assertThat(files.read("station.twin")).isEqualTo(STATION);
    }

    @Test
    void writingElsewhereFirstHasNoSideEffect() throws IOException {
        LiveFiles files = files();
        files.member("Station", "p3").setName("third");
        ByteArrayOutputStream elsewhere = new ByteArrayOutputStream();

        files.resource("station.twin").save(elsewhere, Map.of());

        assertThat(elsewhere.toString(StandardCharsets.UTF_8)).isEqualTo(STATION.replace("p3", "third"));
        assertThat(Files.readString(folder.resolve("station.twin"))).isEqualTo(STATION);
        files.save("station.twin");
        assertThat(files.read("station.twin")).isEqualTo(elsewhere.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aNewFileIsWrittenFromItsElements() {
        LiveFiles files = files();
        Resource made = files.resources().createResource(files.uri("new.twin"));
        TwinFile file = MAKE.createTwinFile();
        file.setNamespace("test");
        made.getContents().add(file);
        ComponentType system = MAKE.createComponentType();
        system.setKind(ComponentKind.SYSTEM);
        system.setName("Fresh");
        system.getMembers().add(instance("a", files.type("Pump")));
        file.getElements().add(system);

        files.save("new.twin");

        assertThat(files.read("new.twin")).isEqualTo("namespace test\n\nsystem Fresh {\n    asset a : Pump\n}\n");
        assertLinks(files);
    }

    @Test
    void aNewRelationBetweenInstancesIsWritten() {
        LiveFiles files = files();
        Link link = MAKE.createLink();
        link.setSubject(path(files.member("Station", "p2")));
        link.setRelation((Relation) files.member("Pump", "feeds"));
        Expression object = path(files.member("Station", "tower"));
        link.setObject(object);
        files.type("Station").getMembers().add(link);

        assertSaved(files, "p1 feeds tower\n", "p1 feeds tower\n  p2 feeds tower\n");
        assertLinks(files);
    }

    @Test
    @Tag("bench")
    void savingTenThousandAssetsTakesAFewParsings() {
        StringBuilder text = new StringBuilder(TYPES);
        for (int i = 0; i < 100; i++) {
            text.append("system S").append(i).append(" {\n");
            for (int k = 0; k < 100; k++) {
                text.append("    asset p").append(k).append(" : Pump { k = 0.5 }\n");
            }
            for (int k = 1; k < 100; k++) {
                text.append("    connect p").append(k - 1).append(".discharge -> p").append(k).append(".suction\n");
            }
            text.append("}\n");
        }
        LiveFiles files = LiveFiles.of(folder, Map.of("large.twin", text.toString()));
        for (int round = 0; round < 5; round++) {
            files.member("S50", round == 0 ? "p50" : "renamed" + (round - 1)).setName("renamed" + round);
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            files.save("large.twin");
            System.out.printf("saving after a renaming among 10,000 assets: %.0f ms%n", (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6);
        }
        assertThat(files.read("large.twin")).contains("asset renamed4 : Pump");
    }
}
