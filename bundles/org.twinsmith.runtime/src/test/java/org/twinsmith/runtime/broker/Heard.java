package org.twinsmith.runtime.broker;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.core.signal.SourceListener;

/** Remembers what a source delivers. */
final class Heard implements SourceListener {
    final List<Sample> samples = new CopyOnWriteArrayList<>();
    final List<Diagnostic> diagnostics = new CopyOnWriteArrayList<>();
    final List<String> outages = new CopyOnWriteArrayList<>();

    @Override
    public void samples(List<Sample> batch) {
        samples.addAll(batch);
    }

    @Override
    public void diagnostic(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    @Override
    public void interrupted(List<String> signals, Instant at) {
        outages.add("interrupted " + signals);
    }

    @Override
    public void resumed(List<String> signals, Instant at, boolean continued) {
        outages.add("resumed " + signals + (continued ? " continued" : ""));
    }

    List<Double> values(String signal) {
        return samples.stream().filter(each -> each.signal().equals(signal)).map(Sample::value).toList();
    }

    List<String> codes() {
        return diagnostics.stream().map(each -> each.code().id()).toList();
    }
}
