package org.twinsmith.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinsmith.diagram.scene.Component;
import org.twinsmith.diagram.scene.Link;
import org.twinsmith.diagram.scene.Readout;
import org.twinsmith.diagram.scene.Scene;
import org.twinsmith.diagram.scene.SceneReader;
import org.twinsmith.lang.LoadedModel;
import org.twinsmith.lang.ModelLoader;
import org.twinsmith.model.twin.ComponentType;

class FamilyDrawingTest {

    @Test
    void aFamilyIsOneNodeWithItsIndicesAndTheLinksOfLoops() {
        LoadedModel model = ModelLoader.standalone().loadTexts(Map.of("a.twin", """
                namespace a
                import twin.si.*
                import twin.fluid.*
                asset Pump { port out : Liquid  telemetry power : Power }
                asset Tank { port inlet : Liquid }
                system Plant {
                    asset pump[40] : Pump
                    asset tank : Tank
                    expose pump[3].power as "third"
                    for i in 1 .. 40 do
                        connect pump[i].out -> tank.inlet
                    end
                }
                """));
        assertThat(model.hasErrors()).isFalse();
        ComponentType system = model.all(ComponentType.class).stream().filter(each -> each.getName().equals("Plant")).findFirst().orElseThrow();
        Scene scene = new SceneReader(element -> "").read(system);
        assertThat(scene.root().parts()).extracting(Component::name).containsExactly("pump[1..40]", "tank");
        assertThat(scene.root().parts().getFirst().readouts()).extracting(Readout::signal).containsExactly("pump[3].power");
        assertThat(scene.links()).extracting(Link::source).containsExactly("pump.out");
    }
}
