package org.twinsmith.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.twinsmith.model.twin.ComponentType;
import org.twinsmith.model.twin.ConnectorType;
import org.twinsmith.model.twin.FeatureRole;

/** The systems that the drawing tests draw. */
final class Systems {
    private static final ConnectorType LIQUID = ModelBuilder.connector("Liquid");

    private Systems() {
    }

    static ModelBuilder pipe() {
        return ModelBuilder.asset("Pipe").ports(LIQUID, "inlet", "outlet");
    }

    /** The topology of the example: branches, a node of three ports, causal connections, exposed values. */
    static ComponentType pumpingStation() {
        ModelBuilder machine = ModelBuilder.asset("Machine");
        ModelBuilder sump = ModelBuilder.asset("Sump").ports(LIQUID, "outlet").feature(FeatureRole.STATE, "level", "[m]");
        ModelBuilder tower = ModelBuilder.asset("TowerTank").ports(LIQUID, "inlet");
        ModelBuilder pump = ModelBuilder.asset("Pump").extending(machine).ports(LIQUID, "suction", "discharge")
                .feature(FeatureRole.INPUT, "speed", "[rpm]").feature(FeatureRole.TELEMETRY, "power", "[kW]");
        ModelBuilder control = ModelBuilder.asset("LevelControl").feature(FeatureRole.INPUT, "level", "[m]")
                .feature(FeatureRole.VARIABLE, "leadSpeed", "[rpm]").feature(FeatureRole.VARIABLE, "lagSpeed", "[rpm]");
        return ModelBuilder.system("Station").contains(sump, "sump").contains(pipe(), "intake1", "intake2")
                .contains(pump, "p1", "p2").contains(pipe(), "main").contains(tower, "tower")
                .contains(control, "control")
                .connect("sump.outlet", "intake1.inlet").connect("sump.outlet", "intake2.inlet")
                .connect("intake1.outlet", "p1.suction").connect("intake2.outlet", "p2.suction")
                .connect("p1.discharge", "main.inlet").connect("p2.discharge", "main.inlet")
                .connect("main.outlet", "tower.inlet").connect("sump.level", "control.level")
                .connect("control.leadSpeed", "p1.speed").connect("control.lagSpeed", "p2.speed")
                .expose("p1.power", "power of pump 1").expose("p2.power", "power of pump 2").build();
    }

    /** Two systems inside of a third, joined through their own ports. */
    static ComponentType nested() {
        ModelBuilder skid = ModelBuilder.system("Skid").ports(LIQUID, "in", "out").contains(pipe(), "a", "b")
                .connect("in", "a.inlet").connect("a.outlet", "b.inlet").connect("b.outlet", "out");
        return ModelBuilder.system("Plant").ports(LIQUID, "supply").contains(skid, "first", "second")
                .contains(pipe(), "tail").connect("supply", "first.in").connect("first.out", "second.in")
                .connect("second.out", "tail.inlet").build();
    }

    static ComponentType empty() {
        return ModelBuilder.system("Nothing").build();
    }

    static ComponentType disconnected() {
        return ModelBuilder.system("Store").contains(pipe(), "a", "b", "c", "d", "e", "f", "g").build();
    }

    /** A ring, a loop from a component to itself, and a connection written twice. */
    static ComponentType loops() {
        return ModelBuilder.system("Ring").contains(pipe(), "a", "b", "c").connect("a.outlet", "b.inlet")
                .connect("b.outlet", "a.inlet").connect("c.outlet", "c.inlet").connect("a.outlet", "b.inlet").build();
    }

    static ComponentType chain(int length) {
        ModelBuilder system = ModelBuilder.system("Chain");
        for (int i = 0; i < length; i++) {
            system.contains(pipe(), "p" + i);
            // Rows of forty, each with branches, rather than one endless line.
            if (i % 40 != 0) {
                system.connect("p" + (i - 1) + ".outlet", "p" + i + ".inlet");
            }
            if (i >= 40 && i % 7 == 0) {
                system.connect("p" + (i - 40) + ".outlet", "p" + i + ".inlet");
            }
        }
        return system.build();
    }

    /** A system that contains itself; the checks reject it, the editor may still want to draw it. */
    static ComponentType selfContaining() {
        ModelBuilder system = ModelBuilder.system("Ouroboros").ports(LIQUID, "mouth");
        return system.contains(system, "tail").contains(pipe(), "body").connect("body.outlet", "tail.mouth").build();
    }

    /** Its own ports joined straight through, and one end inside of a part. */
    static ComponentType passThrough() {
        ModelBuilder skid = ModelBuilder.system("Skid").contains(pipe(), "a");
        return ModelBuilder.system("Through").ports(LIQUID, "left", "right").contains(skid, "skid")
                .connect("left", "right").connect("left", "skid.a.inlet").build();
    }

    /** A system of random shape: leaves and skids, ports and signals, linked at random. */
    static ComponentType random(long seed) {
        Random random = new Random(seed);
        ModelBuilder pipe = pipe().feature(FeatureRole.VARIABLE, "value", "[1]").feature(FeatureRole.INPUT, "set", "[1]");
        ModelBuilder skid = ModelBuilder.system("Skid").ports(LIQUID, "in", "out").contains(pipe, "a", "b")
                .connect("in", "a.inlet").connect("a.outlet", "b.inlet").connect("b.value", "a.set");
        ModelBuilder system = ModelBuilder.system("Random");
        List<String> ports = new ArrayList<>();
        if (random.nextBoolean()) {
            system.ports(LIQUID, "left", "right");
            ports.addAll(List.of("left", "right"));
        }
        boolean nested = random.nextBoolean();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            boolean open = nested && random.nextInt(3) == 0;
            system.contains(open ? skid : pipe, "c" + i);
            ports.addAll(open ? List.of("c" + i + ".in", "c" + i + ".out") : List.of("c" + i + ".inlet", "c" + i + ".outlet"));
        }
        for (int i = random.nextInt(2 * count + 1); i > 0; i--) {
            system.connect(ports.get(random.nextInt(ports.size())), ports.get(random.nextInt(ports.size())));
        }
        return system.build();
    }

    static ComponentType named(String name) {
        ConnectorType connector = ModelBuilder.connector(name);
        ModelBuilder part = ModelBuilder.asset(name).ports(connector, name)
                .feature(FeatureRole.TELEMETRY, "value", "[" + name + "]");
        return ModelBuilder.system(name).contains(part, name, "other").connect(name + "." + name, "other." + name)
                .expose(name + ".value", name).build();
    }
}
