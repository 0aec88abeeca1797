package org.twinsmith.sirius;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.fixture.LiveFiles;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.Connection;
import org.twinsmith.model.twin.EnumType;
import org.twinsmith.model.twin.Feature;
import org.twinsmith.model.twin.Instance;
import org.twinsmith.model.twin.Named;
import org.twinsmith.model.twin.Source;
import org.twinsmith.sirius.services.ConnectionServices;
import org.twinsmith.sirius.services.DeletionServices;
import org.twinsmith.sirius.services.MoveServices;
import org.twinsmith.sirius.services.PartServices;
import org.twinsmith.sirius.services.PartTools;
import org.twinsmith.sirius.services.Refusals;
import org.twinsmith.sirius.services.RelationServices;
import org.twinsmith.sirius.services.TypeServices;
import org.twinsmith.sirius.services.ValueServices;

/** What the tools of the viewpoint do to the pumping station, and what is saved of it. */
class SiriusToolsTest {
    private static final Path STATION = Path.of(System.getProperty("twinsmith.root"), "examples", "pumping-station");
    private static final ConnectionServices CONNECTIONS = new ConnectionServices();
    private static final PartServices PARTS = new PartServices();
    private static final PartTools TOOLS = new PartTools();

    @TempDir
    Path folder;
    private final List<String> reasons = new ArrayList<>();
    private Map<String, String> texts;
    private LiveFiles files;
    private ComponentType station;

    @BeforeEach
    void open() throws IOException {
        Refusals.listen(reasons::add);
        texts = new TreeMap<>();
        try (Stream<Path> all = Files.list(STATION)) {
            for (Path each : all.filter(file -> file.toString().endsWith(".twin")).toList()) {
                texts.put(each.getFileName().toString(), Files.readString(each));
            }
        }
        files = LiveFiles.of(folder, texts);
        station = files.type("Station");
    }

    private Instance part(String name) {
        return (Instance) files.member("Station", name);
    }

    /** The figure of a pin of a part, in a diagram of its own. */
    private EObject pin(EObject diagram, String part, String pin) {
        Instance instance = part(part);
        return Figures.in(Figures.in(diagram, instance), files.member(PARTS.partType(instance).getName(), pin));
    }

    private static Feature feature(LiveFiles files, String type, String name) {
        return (Feature) files.member(type, name);
    }

    private void assertSaved(Map<String, String> replacements) {
        texts.keySet().forEach(files::save);
        texts.forEach((name, text) -> {
            String expected = text;
            for (Map.Entry<String, String> each : replacements.entrySet()) {
                expected = expected.replace(each.getKey(), each.getValue());
            }
            assertThat(unlike(files.read(name), expected)).as(name).isEqualTo(unlike(expected, files.read(name)));
            assertThat(files.read(name)).hasSameSizeAs(expected);
        });
        assertThat(ModelLoader.standalone().load(List.of(folder)).errors()).isEmpty();
    }

    /** The lines of a text without those that it begins and ends with like another one: what a reader of a failure wants to see. */
    private static List<String> unlike(String text, String other) {
        List<String> lines = text.lines().toList();
        List<String> others = other.lines().toList();
        int start = 0;
        int end = 0;
        int most = Math.min(lines.size(), others.size());
        while (start < most && lines.get(start).equals(others.get(start))) {
            start++;
        }
        while (end < most - start && lines.get(lines.size() - 1 - end).equals(others.get(others.size() - 1 - end))) {
            end++;
        }
        return lines.subList(start, lines.size() - end);
    }

    @Test
    void everyConnectionJoinsExactlyOnePairOfFigures() {
        EObject diagram = Figures.of(station);
        List<EObject> pins = new ArrayList<>();
        for (Instance part : PARTS.leafParts(station)) {
            EObject node = Figures.in(diagram, part);
            Stream.concat(PARTS.ports(part).stream(), PARTS.signals(part).stream()).forEach(pin -> pins.add(Figures.in(node, pin)));
        }
        List<Connection> all = Stream.concat(CONNECTIONS.shownFlows(station).stream(), CONNECTIONS.shownSignals(station).stream()).toList();

        assertThat(all).hasSize(10);
        for (Connection each : all) {
            long pairs = pins.stream().flatMap(source -> pins.stream().filter(target -> CONNECTIONS.joins(each, source, target))).count();
            assertThat(pairs).as(CONNECTIONS.connectionText(each)).isEqualTo(1);
        }
    }

    @Test
    void whatIsDrawnOfConnectionsFollowsThemWhereverTheyAreChanged() {
        EObject diagram = Figures.of(station);
        EObject control = Figures.in(diagram, part("control"));
        Feature level = feature(files, "Sump", "level");
        assertThat(PARTS.signals(part("sump"))).contains(level);
        assertThat(PARTS.isOutlet(files.member("Sump", "outlet"), Figures.in(diagram, part("sump")))).isTrue();
        assertThat(PARTS.isOutlet(feature(files, "LevelControl", "level"), control)).isFalse();

        new DeletionServices().deleteWithUses(CONNECTIONS.shownSignals(station).getFirst());
        assertThat(PARTS.signals(part("sump"))).doesNotContain(level);
        assertThat(CONNECTIONS.shownSignals(station)).hasSize(2);
        CONNECTIONS.turnAround(CONNECTIONS.shownFlows(station).getFirst());
        assertThat(PARTS.isOutlet(files.member("Sump", "outlet"), Figures.in(diagram, part("sump")))).isFalse();
        files.replace("station.twin", texts.get("station.twin"));
        assertThat(CONNECTIONS.shownSignals(files.type("Station"))).hasSize(3);
        assertThat(PARTS.signals(part("sump"))).contains(level);
    }

    @Test
    void aPartOfAnAbstractTypeOrOfWhatHoldsItIsRefusedForAReason() {
        ComponentType machine = files.type("Machine");
        machine.setAbstract(true);
        TOOLS.createPart(station, machine);
        TOOLS.createPart(files.type("Pump"), station);
        TOOLS.retype(part("p1"), machine);

        assertThat(reasons).containsExactly("'Machine' is abstract, so nothing can be of it", "'Station' itself holds what is of 'Pump'",
                "'Machine' is abstract, so nothing can be of it");
    }

    @Test
    void flowsLeadFromPartToPartAndAreNotDeletedThemselves() {
        assertThat(CONNECTIONS.fedParts(part("sump"))).containsExactly(part("intake1"), part("intake2"));
        assertThat(CONNECTIONS.fedParts(part("tower"))).isEmpty();
        assertThat(CONNECTIONS.fedParts(part("control"))).as("signals are no flows").isEmpty();

        new DeletionServices().keepDerived(Figures.edge(Figures.of(part("sump")), Figures.of(part("intake1"))));
        assertThat(reasons).containsExactly("this line shows connections or parts; delete those");
        assertSaved(Map.of());
    }

    @Test
    void aNewPartIsWrittenBehindTheLastAndItsTypeImported() {
        Instance pipe = TOOLS.createPartOf(station, "twin.thermal.HeatCapacitor");

        assertThat(pipe.getName()).isEqualTo("heatCapacitor1");
        assertSaved(Map.of("    asset control : LevelControl\n", "    asset control : LevelControl\n    asset heatCapacitor1 : HeatCapacitor\n",
                "namespace example.pumping\nimport twin.si.*\n\n/** A municipal", "namespace example.pumping\nimport twin.si.*\nimport twin.thermal.HeatCapacitor\n\n/** A municipal"));
    }

    @Test
    void aNewSubsystemIsASystemOfItsOwnAndAPart() {
        Instance part = TOOLS.createSubsystem(station);

        assertThat(PARTS.compositeParts(station)).containsExactly(part);
        assertThat(PARTS.leafParts(station)).doesNotContain(part);
        texts.keySet().forEach(files::save);
        assertThat(files.read("station.twin")).contains("    system subsystem11 : Subsystem1\n").endsWith("\nsystem Subsystem1 {\n}\n");
    }

    @Test
    void portsThatFitAreConnectedAndOthersAreNotForAReason() {
        EObject diagram = Figures.of(station);
        EObject outlet = pin(diagram, "p1", "discharge");

        assertThat(CONNECTIONS.connectTo(outlet, pin(diagram, "control", "level"))).isNull();
        assertThat(CONNECTIONS.connectTo(outlet, outlet)).isNull();
        assertThat(CONNECTIONS.connectTo(outlet, pin(Figures.of(station), "tower", "inlet"))).isNull();
        assertThat(reasons).containsExactly("a port can be connected to a port, and a value to an input", "a port cannot be connected to itself",
                "the two do not stand in one system");

        CONNECTIONS.connectTo(outlet, pin(diagram, "tower", "inlet"));
        assertSaved(Map.of("    connect control.lagSpeed -> p2.speed\n", "    connect control.lagSpeed -> p2.speed\n    connect p1.discharge -> tower.inlet\n"));
    }

    @Test
    void bothEndsOfAConnectionMoveToOtherFigures() {
        EObject diagram = Figures.of(station);
        Connection first = CONNECTIONS.shownFlows(station).getFirst();

        CONNECTIONS.reconnectTarget(first, pin(diagram, "intake2", "inlet"));
        CONNECTIONS.reconnectSource(first, pin(diagram, "tower", "inlet"));
        CONNECTIONS.reconnectSource(first, pin(diagram, "control", "level"));

        assertThat(reasons).containsExactly("a port can be connected to a port, and a value to an input");
        assertSaved(Map.of("    connect sump.outlet -> intake1.inlet\n", "    connect tower.inlet -> intake2.inlet\n"));
    }

    @Test
    void theEndsOfAConnectionAreExchanged() {
        CONNECTIONS.turnAround(CONNECTIONS.shownFlows(station).getFirst());

        assertSaved(Map.of("connect sump.outlet -> intake1.inlet", "connect intake1.inlet -> sump.outlet"));
    }

    @Test
    void aDeletedPartTakesAlongWhatSaysSomethingAboutIt() {
        DeletionServices deletion = new DeletionServices();

        deletion.deleteWithUses(part("p2"));
        assertThat(reasons).singleElement().asString().startsWith("'p2' stays: it is needed by '");
        deletion.deleteWithUses(part("tower"));

        texts.keySet().forEach(files::save);
        assertThat(files.read("station.twin").lines().toList()).containsExactlyElementsOf(texts.get("station.twin").lines()
                .filter(line -> !line.matches(".*(asset tower|-> tower|feeds tower|Station.tower).*"))
                .map(line -> line.replace("control.measuredLevel, tower.level, ", "control.measuredLevel, ")).toList());
        assertThat(files.read("components.twin")).isEqualTo(texts.get("components.twin"));
    }

    @Test
    void whatEquationsComputeWithIsNotDeleted() {
        DeletionServices deletion = new DeletionServices();

        deletion.deleteWithUses(files.member("Pump", "head"));
        deletion.deleteWithUses(files.type("Pump"));

        assertThat(reasons).containsExactly("'head' stays: it is needed by 'Pump'", "'Pump' stays: it is needed by 'Bearing', 'BearingDrift', 'Cheapest', 'Doubt', 'Station'");
        assertSaved(Map.of());
    }

    @Test
    void aPartIsRenamedInAllFiles() {
        TOOLS.renameTo(part("tower"), "p1");
        TOOLS.renameTo(part("tower"), "two words");
        TOOLS.renameTo(part("tower"), "system");
        assertThat(reasons).containsExactly("another one is called 'p1'",
                "'two words' is no name: letters, digits and underscores, and no word of the language",
                "'system' is no name: letters, digits and underscores, and no word of the language");
        assertSaved(Map.of());

        TOOLS.renameTo(part("intake1"), "firstIntake");
        TOOLS.renameTo(files.member("Pump", "suction"), "inlet");
        assertSaved(Map.of("intake1", "firstIntake", "port suction", "port inlet", "suction.p ", "inlet.p ", "suction.q", "inlet.q", "p1.suction", "p1.inlet", "p2.suction", "p2.inlet"));
    }

    @Test
    void aValueIsGivenToOneOfSeveralAndTakenAwayAgain() {
        ValueServices values = new ValueServices();
        Instance intake2 = part("intake2");
        Feature length = feature(files, "Pipe", "length");

        values.setValue(intake2, length, "7.5 [m]");
        assertThat(values.givenValue(intake2, length)).isEqualTo("7.5 [m]");
        values.setValue(part("main"), feature(files, "Pipe", "diameter"), "");

        assertSaved(Map.of("    asset intake1, intake2 : Pipe { length = 6 [m]  diameter = 200 [mm] }\n",
                "    asset intake1 : Pipe { length = 6 [m]  diameter = 200 [mm] }\n    asset intake2 : Pipe { length = 7.5 [m]  diameter = 200 [mm] }\n",
                "length = 1.2 [km]  diameter = 200 [mm] }", "length = 1.2 [km] }"));
    }

    @Test
    void whatIsNoValueIsRefused() {
        new ValueServices().setValue(part("p1"), feature(files, "Pump", "bestEfficiency"), "1 } asset evil : Pump {");

        assertThat(reasons).singleElement().asString().contains("1 } asset evil : Pump {");
        assertSaved(Map.of());
    }

    @Test
    void aCopyHasTheSameValuesAndAFreeName() {
        Instance copy = TOOLS.paste(station, part("main"));

        assertThat(copy.getName()).isEqualTo("pipe1");
        assertSaved(Map.of("    asset control : LevelControl\n", "    asset control : LevelControl\n    asset pipe1 : Pipe { length = 1.2 [km]  diameter = 200 [mm] }\n"));
    }

    @Test
    void aPartMovesIntoASubsystemAndOutAgain() {
        MoveServices moves = new MoveServices();
        Instance inner = TOOLS.createSubsystem(station);
        assertThat(moves.canMoveTo(part("p1"), part("p2"))).isFalse();
        assertThat(moves.canMoveTo(part("tower"), inner)).isTrue();

        moves.moveTo(part("tower"), inner);
        texts.keySet().forEach(files::save);
        assertThat(files.read("station.twin")).contains("connect main.outlet -> subsystem11.tower.inlet", "p1 feeds subsystem11.tower",
                "bind Station.subsystem11.tower.level <- plc", "system Subsystem1 {\n    asset tower : TowerTank { bottom = 24 [m] }\n}");
        Instance tower = (Instance) files.member("Subsystem1", "tower");
        moves.moveTo(tower, station);
        new DeletionServices().deleteWithUses(inner);
        new DeletionServices().deleteWithUses(files.type("Subsystem1"));

        texts.keySet().forEach(files::save);
        assertThat(files.read("station.twin").lines().sorted()).containsExactlyElementsOf(texts.get("station.twin").lines().sorted().toList());
    }

    @Test
    void partsAreRelatedAndBound() {
        RelationServices relations = new RelationServices();
        Source plc = (Source) files.declared("plc");
        assertThat(relations.relateTo(part("tower"), part("p1"))).isNull();
        relations.bindTo(part("control"), plc);
        assertThat(relations.relateTo(part("p2"), part("tower"))).as("that is said already").isNull();
        assertThat(reasons).containsExactly("there is no relation of 'tower' to 'p1' that is not said yet",
                "there is no relation of 'p2' to 'tower' that is not said yet");
        new DeletionServices().deleteWithUses(relations.shownLinks(station).getLast());
        relations.relateTo(part("p2"), part("tower"));

        assertSaved(Map.of("s=P1.Stop\"\n",
                "s=P1.Stop\"\nbind Station.control.measuredLevel <- plc \"nsu=urn:station;s=control.measuredLevel\" [m]\n"));
    }

    @Test
    void typesGetBasesParametersAndEnumerationsValues() {
        TypeServices types = new TypeServices();
        ComponentType tank = files.type("TowerTank");
        ComponentType machine = files.type("Machine");
        types.extend(machine, files.type("Pump"));
        assertThat(reasons).containsExactly("'Pump' is a 'Machine' itself");

        types.extend(tank, machine);
        types.createParameter(files.type("Sump"));
        types.createLiteral((EnumType) files.declared("PumpMode"));
        new DeletionServices().deleteExtends(Figures.edge(Figures.of(files.type("Pump")), Figures.of(machine)));
        types.extend(files.type("Pump"), machine);

        assertSaved(Map.of("asset TowerTank {", "asset TowerTank extends Machine {", "    parameter depth : Length = 3 [m]\n",
                "    parameter depth : Length = 3 [m]\n    parameter parameter1 : Real\n", "{ off, auto, faulted }", "{ off, auto, faulted, value4 }"));
    }

    @Test
    void aNewEndOfAnEdgeIsAnotherBase() {
        ComponentType asset = new TypeServices().createAsset(files.file("components.twin"));
        ComponentType other = new TypeServices().createAsset(files.file("components.twin"));
        ComponentType machine = files.type("Machine");

        new TypeServices().extendInstead(files.type("Pump"), machine, asset);
        assertThat(files.type("Pump").getSuperTypes()).containsExactly(asset);
        new TypeServices().extendedBy(other, files.type("Pump"), Figures.edge(Figures.of(files.type("Pump")), Figures.of(asset)));

        assertThat(files.type("Pump").getSuperTypes()).isEmpty();
        assertThat(other.getSuperTypes()).containsExactly(asset);
    }

    @Test
    void aTypeThatHoldsItselfIsDrawnAndEnds() {
        files.replace("station.twin", texts.get("station.twin") + "\nsystem Loop {\n    system inner : Loop\n}\n");
        ComponentType loop = files.type("Loop");
        Instance inner = (Instance) files.member("Loop", "inner");

        assertThat(PARTS.leafParts(loop)).containsExactly(inner);
        assertThat(PARTS.compositeParts(loop)).isEmpty();
        assertThat(PARTS.shownParts(inner)).isEmpty();
        assertThat(TOOLS.possibleTypes(loop)).doesNotContain(loop);
    }

    @Test
    void insideASubsystemItsOwnPortsAreEnds() {
        files.replace("station.twin", texts.get("station.twin") + """

                system Lift {
                    port from, to : twin.fluid.Liquid
                    asset pump : Pump
                    connect from -> pump.suction
                }
                system Two {
                    system a, b : Lift
                    connect a.to -> b.from
                }
                """);
        EObject diagram = Figures.of(files.type("Two"));
        EObject a = Figures.in(diagram, files.member("Two", "a"));
        EObject b = Figures.in(diagram, files.member("Two", "b"));
        Named pump = files.member("Lift", "pump");
        EObject suctionA = Figures.in(Figures.in(a, pump), files.member("Pump", "suction"));
        EObject suctionB = Figures.in(Figures.in(b, pump), files.member("Pump", "suction"));
        EObject fromA = Figures.in(a, files.member("Lift", "from"));
        EObject toA = Figures.in(a, files.member("Lift", "to"));
        EObject fromB = Figures.in(b, files.member("Lift", "from"));
        Connection inner = CONNECTIONS.ownConnections(files.type("Lift")).getFirst();
        Connection outer = CONNECTIONS.ownConnections(files.type("Two")).getFirst();

        assertThat(CONNECTIONS.joins(inner, fromA, suctionA)).isTrue();
        assertThat(CONNECTIONS.joins(inner, fromA, suctionB)).isFalse();
        assertThat(CONNECTIONS.joins(outer, toA, fromB)).isTrue();
        assertThat(CONNECTIONS.joins(outer, toA, fromA)).isFalse();
        assertThat(CONNECTIONS.shownFlows(files.type("Two"))).containsExactly(outer, inner);
        EObject dischargeA = Figures.in(suctionA.eContainer(), files.member("Pump", "discharge"));
        assertThat(CONNECTIONS.connectionText(CONNECTIONS.connectTo(dischargeA, toA))).isEqualTo("pump.discharge -> to");
        assertThat(CONNECTIONS.connectionText(CONNECTIONS.connectTo(toA, fromA))).isEqualTo("a.to -> a.from");
    }

    @Test
    void whichOfAFamilyIsMeantIsLeftToTheText() {
        files.replace("station.twin", texts.get("station.twin").replace("asset main : Pipe", "asset spare[3] : Pipe\n    asset main : Pipe"));
        EObject diagram = Figures.of(files.type("Station"));

        assertThat(CONNECTIONS.connectTo(pin(diagram, "p1", "discharge"), pin(diagram, "spare", "inlet"))).isNull();
        assertThat(reasons).containsExactly("'spare' stands for several; write in the text which of them is meant");
        assertThat(PARTS.isFamily(part("spare"))).isTrue();
    }
}
