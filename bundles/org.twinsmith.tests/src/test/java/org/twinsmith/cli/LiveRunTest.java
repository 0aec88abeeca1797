package org.twinsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinsmith.diagram.live.LiveStream;
import org.twinsmith.diagram.paint.LiveValue;

/** What somebody sees who watches a drawing while a scenario is computed. */
class LiveRunTest {
    private static final Pattern ADDRESS = Pattern.compile("(?m)^Live page: (http://\\S+) +of (\\S+);.*");
    @TempDir
    private Path folder;

    /** Watches from the moment at which the address is printed: the program goes on when the page has answered. */
    private static final class Watcher extends StringWriter {
        private final List<Map<String, LiveValue>> seen = new CopyOnWriteArrayList<>();
        private final List<LiveStream> streams = new ArrayList<>();

        @Override
        public void flush() {
            Matcher line = ADDRESS.matcher(toString());
            if (streams.isEmpty() && line.find()) {
                assertThat(line.group(2)).isEqualTo("Station");
                CountDownLatch first = new CountDownLatch(1);
                streams.add(LiveStream.of(line.group(1), values -> {
                    seen.add(values);
                    first.countDown();
                }));
                try {
                    assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    @Test
    void theDrawingShowsARunUpToItsLastValues() throws Exception {
        Path csv = folder.resolve("run.csv");
        Watcher out = new Watcher();
        StringWriter err = new StringWriter();

        int code = Main.execute(new PrintWriter(out), new PrintWriter(err), "simulate", Cli.example("pumping-station").toString(), "--scenario", "Day",
                "--live", "--out", csv.toString());
        out.streams.forEach(LiveStream::close);

        assertThat(code).as(err.toString()).isZero();
        List<String> rows = Files.readAllLines(csv);
        List<String> names = List.of(rows.getFirst().split(","));
        String[] last = rows.getLast().split(",");
        Map<String, LiveValue> shown = out.seen.reversed().stream().filter(each -> each.values().stream()
                .anyMatch(value -> value.state() != LiveValue.State.STALE)).findFirst().orElseThrow();
        for (String signal : List.of("sump.level", "tower.level", "p1.power")) {
            int column = names.indexOf(names.stream().filter(name -> name.startsWith(signal + " ")).findFirst().orElseThrow());
            assertThat(Double.parseDouble(shown.get(signal).text())).as(signal)
                    .isCloseTo(Double.parseDouble(last[column]), Percentage.withPercentage(0.2));
            assertThat(names.get(column)).contains("[" + shown.get(signal).unit() + "]");
        }
    }
}
