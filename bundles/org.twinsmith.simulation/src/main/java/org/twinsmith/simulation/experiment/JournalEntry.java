package org.twinsmith.simulation.experiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;

/** A finished point as it stands in a journal. */
record JournalEntry(int index, Trial.Result result) {
    private static final int LONGEST_TEXT = 10_000;

    void write(DataOutputStream out) throws IOException {
        out.writeInt(index);
        out.writeInt(result.unmet());
        out.writeInt(result.measures().size());
        for (double measure : result.measures()) {
            out.writeDouble(measure);
        }
        out.writeBoolean(result.stopped().isPresent());
        if (result.stopped().isPresent()) {
            out.writeUTF(result.stopped().get().code().name());
            out.writeUTF(cut(result.stopped().get().message()));
        }
    }

    static JournalEntry read(DataInputStream in) throws IOException {
        int index = in.readInt();
        int unmet = in.readInt();
        int count = in.readInt();
        List<Double> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            measures.add(in.readDouble());
        }
        Optional<Diagnostic> stopped = in.readBoolean()
                ? Optional.of(Diagnostic.error(Code.valueOf(in.readUTF()), in.readUTF(), "", Place.NOWHERE))
                : Optional.empty();
        return new JournalEntry(index, new Trial.Result(measures, unmet, stopped));
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_TEXT ? message : message.substring(0, LONGEST_TEXT);
    }
}
