package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.twinsmith.model.twin.TwinFile;

class StandaloneSetupTest {

    @Test
    void aFileIsParsedIntoTheMetamodelWithoutOsgi() throws IOException {
        XtextResource resource = parse("namespace example");

        assertThat(resource.getErrors()).isEmpty();
        assertThat(resource.getContents().getFirst())
                .isInstanceOfSatisfying(TwinFile.class, file -> assertThat(file.getNamespace()).isEqualTo("example"));
    }

    @Test
    void aSyntaxErrorIsReportedWithItsLine() throws IOException {
        XtextResource resource = parse("namespace example\nnamespace again");

        assertThat(resource.getErrors()).extracting(error -> error.getLine()).contains(2);
    }

    private static XtextResource parse(String text) throws IOException {
        var injector = new TwinStandaloneSetup().createInjectorAndDoEMFRegistration();
        var resources = injector.getInstance(XtextResourceSet.class);
        var resource = (XtextResource) resources.createResource(URI.createURI("test.twin"));
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
        return resource;
    }
}
