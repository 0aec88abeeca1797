package org.twinsmith.cli.model;

import java.io.IOException;
import java.nio.file.Path;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.space.SpaceData;
import org.twinsmith.core.space.UnusableSpaceData;
import picocli.CommandLine.Option;

/** Where what is known of the world lies. */
public final class SpaceDataOption {
    @Option(names = "--space-data", paramLabel = "FOLDER", defaultValue = "${env:TWINSMITH_SPACE_DATA}",
            description = "Earth orientation, leap seconds, ephemerides, space weather for orbits (default: $TWINSMITH_SPACE_DATA)")
    private Path folder;

    /** What the folder holds. @throws DiagnosticException TW-0711, TW-0701 */
    public SpaceData data() {
        if (folder == null) {
            return SpaceData.NONE;
        }
        try {
            return SpaceData.read(folder);
        } catch (UnusableSpaceData e) {
            throw new DiagnosticException(Diagnostic.error(Code.SPACE_DATA, e.getMessage(), "fetch the file again, or take it out of the folder",
                    e.place()), e);
        } catch (IOException e) {
            throw new DiagnosticException(Diagnostic.error(Code.UNREADABLE, "the folder of space data '" + folder + "' cannot be read: " + e.getMessage(), "",
                    Place.NOWHERE), e);
        }
    }
}
