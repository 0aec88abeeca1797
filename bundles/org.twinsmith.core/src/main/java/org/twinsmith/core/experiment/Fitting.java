package org.twinsmith.core.experiment;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.plan.Variable;

/**
 * What a calibration fits to which recording.
 *
 * @param varied the parameters, inputs or starts that are free
 * @param file path of the recording, as it stands in the model
 * @param fitted what the model is to follow
 * @param columns what columns of the recording are called that do not have the name of their variable
 * @param inputs what the recording drives where it has a column of the name
 * @param place of the recording in the model
 */
public record Fitting(List<Varied> varied, String file, List<Variable> fitted, List<Column> columns,
        List<Variable> inputs, Place place) {
    public Fitting {
        varied = List.copyOf(varied);
        fitted = List.copyOf(fitted);
        columns = List.copyOf(columns);
        inputs = List.copyOf(inputs);
    }

    /** A column by its whole heading. */
    public record Column(String heading, Variable variable) {
    }
}
