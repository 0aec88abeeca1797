package org.twinsmith.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the manifest of the jar this class came in. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"twinsmith " + bundleVersion(), "Java " + Runtime.version()};
    }

    private static String bundleVersion() throws IOException {
        for (var url : java.util.Collections.list(Version.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream in = url.openStream()) {
                Attributes main = new Manifest(in).getMainAttributes();
                String name = main.getValue("Bundle-SymbolicName");
                if (name != null && name.split(";")[0].equals("org.twinsmith.cli")) {
                    return main.getValue("Bundle-Version");
                }
            }
        }
        return "(not packaged)";
    }
}
