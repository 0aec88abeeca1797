package org.twinsmith.core.plan;

import java.util.List;

/**
 * What went into a plan.
 *
 * @param tool name and version of the tool
 * @param namespace namespace of the model
 * @param modelVersion version that the model declares, or empty
 * @param inputs the files, in order of their paths
 */
public record Provenance(String tool, String namespace, String modelVersion, List<Input> inputs) {
    public Provenance {
        inputs = List.copyOf(inputs);
    }

    /** One file. @param sha256 lower-case hexadecimal */
    public record Input(String path, String sha256) {
    }
}
