package org.twinsmith.core.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * What went into a plan.
 *
 * @param tool name and version of the tool
 * @param namespace namespace of the model
 * @param modelVersion version that the model declares, or empty
 * @param inputs the files, in order of their paths
 * @param assumed what was taken for known of the world outside of the model
 */
public record Provenance(String tool, String namespace, String modelVersion, List<Input> inputs, List<Assumed> assumed) {
    public Provenance {
        inputs = List.copyOf(inputs);
        assumed = List.copyOf(assumed);
    }

    /** Of a model that takes nothing for known. */
    public Provenance(String tool, String namespace, String modelVersion, List<Input> inputs) {
        this(tool, namespace, modelVersion, inputs, List.of());
    }

    /** The same with what was taken for known, and the files that it is from. */
    public Provenance with(List<Input> files, List<Assumed> facts) {
        return new Provenance(tool, namespace, modelVersion, Stream.concat(inputs.stream(), files.stream()).toList(), facts);
    }

    /**
     * One thing that was taken for known.
     *
     * @param about what it is
     * @param basis where it is from: a file with its span, or what takes the place of one
     * @param error what that costs, with unit and source; empty where it costs nothing that is known
     */
    public record Assumed(String about, String basis, String error) {
    }

    /** One file. @param sha256 lower-case hexadecimal */
    public record Input(String path, String sha256) {
    }
}
