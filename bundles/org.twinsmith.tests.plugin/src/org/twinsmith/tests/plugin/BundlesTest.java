package org.twinsmith.tests.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
