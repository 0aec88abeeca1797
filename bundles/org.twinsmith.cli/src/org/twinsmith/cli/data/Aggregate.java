package org.twinsmith.cli.data;

import java.util.function.ToDoubleFunction;

import org.twinsmith.runtime.store.Bucket;

/** Which figure stands for a stretch of time. */
enum Aggregate {
    mean(Bucket::mean), min(Bucket::least), max(Bucket::most), last(Bucket::last);

    private final ToDoubleFunction<Bucket> figure;

    Aggregate(ToDoubleFunction<Bucket> figure) {
        this.figure = figure;
    }

    /** The figure, SI; NaN where there is none. */
    double of(Bucket stretch) {
        return figure.applyAsDouble(stretch);
    }
}
