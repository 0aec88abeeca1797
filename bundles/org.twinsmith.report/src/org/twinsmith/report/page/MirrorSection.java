package org.twinsmith.report.page;

import java.util.List;
import java.util.Optional;

import org.twinsmith.report.RunReport;
import org.twinsmith.report.Series;
import org.twinsmith.report.plot.Figures;
import org.twinsmith.report.plot.TimeUnit;
import org.twinsmith.report.plot.UnitLabel;

/** How far the mirrored signals lie from the model's. */
final class MirrorSection {
    private MirrorSection() {
    }

    static Section of(RunReport report) {
        Table table = new Table(Table.Column.text("signal"), Table.Column.word("unit"),
                Table.Column.number("root mean square"), Table.Column.number("largest"), Table.Column.number("at"),
                Table.Column.number("compared"));
        TimeUnit unit = TimeUnit.of(report.endTime());
        for (Series mirror : report.series()) {
            if (mirror.origin() == Series.Origin.MIRROR) {
                model(report, mirror).ifPresent(model -> {
                    Deviation deviation = Deviation.of(model, mirror);
                    table.row("", List.of(mirror.name(), UnitLabel.of(mirror.unit()), Figures.of(deviation.rms(), 3),
                            Figures.of(deviation.largest(), 3), unit.show(deviation.at()),
                            Integer.toString(deviation.compared())));
                });
            }
        }
        return new Section("mirror", "Model against mirror", table.isEmpty() ? ""
                : table.html("Difference between mirrored values and the model at the same instant."));
    }

    private static Optional<Series> model(RunReport report, Series mirror) {
        return report.series().stream().filter(each -> each.origin() == Series.Origin.MODEL
                && each.name().equals(mirror.name()) && each.unit().equals(mirror.unit())).findFirst();
    }
}
