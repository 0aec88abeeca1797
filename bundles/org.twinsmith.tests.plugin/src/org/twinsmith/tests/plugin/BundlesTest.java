package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.twinsmith.core.orbit.GivenOrbit;
import org.twinsmith.core.orbit.OrbitFile;
import org.twinsmith.core.orbit.OrbitTrack;
import org.twinsmith.model.edit.TextResource;
import org.twinsmith.sirius.MessageWindow;

class BundlesTest {

    @Test
    void everyBundleOfTheProductFindsWhatItRequires() {
        List<Bundle> unresolved = ours().filter(bundle -> bundle.getState() < Bundle.RESOLVED).toList();

        assertThat(ours()).extracting(Bundle::getSymbolicName).contains("org.twinsmith.core", "org.twinsmith.milo", "org.twinsmith.cli", "org.twinsmith.sirius");
        assertThat(unresolved).isEmpty();
    }

    /** Milo's own manifests fail here: the Guava shaded into one of its jars is not exported to the others. */
    @Test
    void miloLoadsTogetherWithTheLibrariesShadedIntoIt() {
        Bundle milo = Platform.getBundle("org.twinsmith.milo");

        assertThatCode(() -> {
            initialize(milo, "org.eclipse.milo.opcua.sdk.server.OpcUaServer");
            initialize(milo, "org.eclipse.milo.opcua.sdk.client.OpcUaClient");
            initialize(milo, "org.eclipse.milo.shaded.com.google.common.collect.Sets");
        }).doesNotThrowAnyException();
    }

    /** The viewpoint ships with the workbench, and nothing of it runs where Sirius is not installed. */
    @Test
    void theViewpointOfSiriusWaitsQuietlyWhereSiriusIsNot() throws BundleException {
        Bundle viewpoint = Platform.getBundle("org.twinsmith.sirius");
        assertThat(Platform.getBundle("org.eclipse.sirius")).isNull();

        viewpoint.start();

        assertThat(viewpoint.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(viewpoint.getEntry("description/twinsmith.odesign")).isNotNull();
        assertThat(Platform.getExtensionRegistry().getExtensionPoint("org.eclipse.sirius.componentization")).isNull();
    }

    /** Shows what its tools say, by classes that it is built without. */
    @Test
    void aToolOfTheViewpointSaysInAWindowWhyItDidNothing() {
        AtomicReference<List<String>> read = new AtomicReference<>();
        new MessageWindow().accept("another one is called 'p1'");
        Display.getCurrent().asyncExec(() -> {
            Shell window = Arrays.stream(Display.getCurrent().getShells()).filter(each -> each.isVisible() && each != Workbench.window().getShell())
                    .findFirst().orElseThrow();
            read.set(Workbench.all(window, Label.class).map(Label::getText).toList());
            window.close();
        });

        Workbench.waitUntil("the message was read", () -> read.get() != null);
        assertThat(read.get()).contains("another one is called 'p1'");
    }

    /** The theory of mean elements is in another bundle than what asks for it. */
    @Test
    void orbitsOfFilesMoveInTheWorkbenchToo() {
        OrbitFile.Outcome outcome = OrbitFile.parse("vanguard.tle", List.of("1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753",
                "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667"));

        OrbitTrack track = new OrbitTrack(((OrbitFile.Read) outcome).orbit());

        // The verification run of the theory begins at 7,161 km from the middle of the Earth: D. A. Vallado and others, AIAA 2006-6753.
        double date = ((GivenOrbit.MeanElements) track.orbit()).epoch() + 64.184;
        assertThat(Math.hypot(Math.hypot(track.at(date, 0), track.at(date, 1)), track.at(date, 2))).isCloseTo(7.1607e6, within(1e3));
    }

    @Test
    void anyEmfEditorOpensFilesOfTheLanguage() {
        assertThat(new ResourceSetImpl().createResource(URI.createURI("any.twin"))).isInstanceOf(TextResource.class);
    }

    private static void initialize(Bundle bundle, String type) throws ClassNotFoundException {
        Class.forName(bundle.loadClass(type).getName(), true, bundle.loadClass(type).getClassLoader());
    }

    private static Stream<Bundle> ours() {
        return Stream.of(FrameworkUtil.getBundle(BundlesTest.class).getBundleContext().getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.twinsmith."));
    }
}
