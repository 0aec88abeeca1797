package org.twinsmith.core.space;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.twinsmith.core.orbit.CalendarDate;

/** Space weather by days: the flux of the Sun at 10.7 cm as observed, 1e-22 W/(m2 Hz), and the planetary index Ap. From CelesTrak's SW-*.csv, by the names of its columns. */
final class WeatherFile {
    private static final double HALF_DAY = 43200;

    private WeatherFile() {
    }

    static boolean isNamed(String name) {
        return name.matches("(?i)SW-.*\\.csv");
    }

    static DailyValues read(SpaceFile file) throws IOException {
        List<String> lines = file.lines();
        List<String> head = lines.isEmpty() ? List.of() : Arrays.asList(lines.getFirst().split(",", -1));
        int date = column(file, head, "DATE");
        int flux = column(file, head, "F10.7_OBS");
        int index = column(file, head, "AP_AVG");
        int type = column(file, head, "F10.7_DATA_TYPE");
        DailyValues days = new DailyValues(file);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            if (lines.get(i).isBlank()) {
                continue;
            }
            if (cells.length != head.size()) {
                throw file.damaged(i + 1, "it has " + cells.length + " cells, but the first line " + head.size());
            }
            if (cells[flux].isBlank() || cells[index].isBlank()) {
                // Predictions for months know no index.
                break;
            }
            int line = i + 1;
            double utc = CalendarDate.seconds(cells[date]).orElseThrow(() -> file.damaged(line, "\"" + cells[date] + "\" is no date"));
            days.add(i + 1, utc + HALF_DAY, file.number(i + 1, cells[flux], "the flux F10.7_OBS", 30, 1000), file.number(i + 1, cells[index], "the index AP_AVG", 0, 400));
            if (cells[type].equals("OBS") || cells[type].equals("INT")) {
                days.measured();
            }
        }
        if (days.isEmpty()) {
            throw new UnusableSpaceData("'" + file.name() + "' holds no days of space weather");
        }
        return days;
    }

    private static int column(SpaceFile file, List<String> head, String name) {
        int index = head.indexOf(name);
        if (index < 0) {
            throw file.damaged(1, "there is no column " + name);
        }
        return index;
    }
}
