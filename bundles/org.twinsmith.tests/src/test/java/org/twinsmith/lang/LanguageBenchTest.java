package org.twinsmith.lang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.eclipse.xtext.parser.IParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.lang.ide.EditorServices;
import org.twinsmith.lang.workspace.ModelWorkspace;

/**
 * What the language costs, as ratios and as processor time of the thread (median of several): the machine may have other work.
 * {@code docs/benchmarks/language.txt} keeps what it printed.
 */
@Tag("bench")
class LanguageBenchTest {
    private static final int RUNS = 7;
    /** A test fails only far beyond a figure, for figures differ from machine to machine. */
    private static final int SLACK = 10;

    private static String parts(int file) {
        StringBuilder text = new StringBuilder("namespace plant.part" + file + "\nimport twin.si.*\nimport twin.fluid.*\n");
        for (int i = 0; i < 10; i++) {
            text.append("""
                    /** A tank with a pump. */
                    asset Unit%1$d {
                        port inlet, outlet : Liquid
                        parameter area : Area = 4 [m2]
                        parameter density : Density = 998 [kg/m3]
                        input speed : Frequency in 0 .. 3000 [rpm] = 1450 [rpm]
                        state level : Length in 0 .. 5 [m] = 1 [m]
                        variable pressure : Pressure
                        event high when level > 4 [m] severity medium "high"
                        equations
                            area * der(level) = inlet.q + outlet.q
                            pressure = density * 9.81 [m/s2] * level
                            inlet.p = pressure
                            outlet.p = if speed > 10 [Hz] then pressure + density * (speed * 0.2 [m])^2 / 2 else pressure
                    }
                    """.formatted(i));
        }
        return text.toString();
    }

    private static String plant(int file) {
        StringBuilder text = new StringBuilder("namespace plant.site" + file + "\nimport twin.si.*\nimport plant.part" + file + ".*\nsystem Site {\n");
        for (int i = 0; i < 10; i++) {
            text.append("    asset u").append(i).append(" : Unit").append(i).append(" { area = ").append(i + 1).append(" [m2] }\n");
        }
        for (int i = 0; i < 9; i++) {
            text.append("    connect u").append(i).append(".outlet -> u").append(i + 1).append(".inlet\n");
        }
        return text.append("}\n").toString();
    }

    private static Map<String, String> files(int count) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < count / 2; i++) {
            files.put("part%03d.twin".formatted(i), parts(i));
            files.put("site%03d.twin".formatted(i), plant(i));
        }
        return files;
    }

    private static double median(int runs, Runnable work) {
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            times[run] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private static double load(Map<String, String> files) {
        return median(RUNS, () -> assertThat(ModelLoader.standalone().loadTexts(files).diagnostics()).isEmpty());
    }

    private static double parse(Map<String, String> files) {
        IParser parser = new TwinStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(IParser.class);
        return median(RUNS, () -> files.values().forEach(text -> assertThat(parser.parse(new StringReader(text)).hasSyntaxErrors()).isFalse()));
    }

    @Test
    void loadingGrowsWithTheTextAndCostsAFewTimesItsParsing() {
        load(files(100));
        parse(files(100));
        double parsed = parse(files(100));
        double hundred = load(files(100));
        double threeHundred = load(files(300));
        System.out.printf("parse 100 files: %.0f ms; load, link, validate: %.0f ms, %.1f x parsing (wanted: at most 8)%n",
                parsed, hundred, hundred / parsed);
        System.out.printf("load 300 files: %.0f ms, %.2f x 100 files (wanted: at most 3.3)%n", threeHundred, threeHundred / hundred);
        assertThat(hundred / parsed).isLessThan(8 * SLACK);
        assertThat(threeHundred / hundred).isLessThan(3.3 * SLACK);
    }

    /** The time that an edit takes. @param edited the text of a file after an edit, of its number */
    private static double edit(Map<String, String> files, String path, IntFunction<String> edited) {
        ModelWorkspace workspace = EditorServices.get().workspace();
        files.forEach((each, text) -> workspace.put(new ModelSource(each, text, "")));
        workspace.model(List.of());
        int[] edit = {0};
        Runnable type = () -> {
            workspace.put(new ModelSource(path, edited.apply(++edit[0] % 10), ""));
            assertThat(workspace.model(List.of()).diagnostics()).isEmpty();
        };
        median(60, type);
        return median(41, type);
    }

    /** Another digit in the middle of a text. */
    private static IntFunction<String> digit(String text) {
        int middle = text.indexOf("9.81 [m/s2]", text.length() / 2);
        return edit -> text.substring(0, middle) + "9.8" + edit + text.substring(middle + "9.81".length());
    }

    @Test
    void anEditIsAnsweredWhileTyping() {
        StringBuilder text1000 = new StringBuilder("namespace plant\nimport twin.si.*\nimport twin.fluid.*\n");
        String body = parts(0).substring(parts(0).indexOf("/**"));
        for (int i = 0; text1000.toString().lines().count() < 1000; i++) {
            text1000.append(body.replaceAll("Unit(\\d)", "Unit" + i + "$1"));
        }
        Map<String, String> file = Map.of("long.twin", text1000.toString());
        String text = text1000.toString();
        Map<String, String> many = files(300);
        double one = edit(file, "long.twin", digit(text));
        System.out.printf("one character in a file of %d lines, parsed, linked, checked: %.1f ms (wanted: at most 15)%n",
                text1000.toString().lines().count(), one);
        System.out.printf("one character in each of its types at once: %.1f ms%n", edit(file, "long.twin", edit -> text.replace("9.81 [m/s2]", "9.8" + edit + " [m/s2]")));
        System.out.printf("another name of one of its types: %.1f ms; another import: %.1f ms%n", edit(file, "long.twin", edit -> text.replace("Unit55", "Unit55x" + edit)),
                edit(file, "long.twin", edit -> edit % 2 == 0 ? text : text.replace("import twin.si.*", "import twin.si.*\nimport twin.math.*")));
        System.out.printf("one character in one of 300 files, the model checked: %.1f ms; another import of it: %.1f ms%n", edit(many, "part070.twin", digit(many.get("part070.twin"))),
                edit(many, "part070.twin", edit -> many.get("part070.twin").replace("import twin.si.*", edit % 2 == 0 ? "import twin.si.*" : "import twin.si.*\nimport twin.math.*")));
        assertThat(one).isLessThan(15 * SLACK);
    }

    @Test
    void proposalsComeWhileTyping() {
        StringBuilder text = new StringBuilder("namespace plant\nimport twin.si.*\nimport twin.fluid.*\n");
        String body = parts(0).substring(parts(0).indexOf("/**"));
        for (int i = 0; text.toString().lines().count() < 1000; i++) {
            text.append(body.replaceAll("Unit(\\d)", "Unit" + i + "$1"));
        }
        ModelWorkspace workspace = EditorServices.get().workspace();
        workspace.put(new ModelSource("long.twin", text.toString(), ""));
        int[] places = {text.indexOf("inlet.q + "), text.indexOf("1450"), text.indexOf("pressure + density"), text.indexOf("asset Unit5")};
        int[] asked = {0};
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Runnable ask = () -> assertThat(EditorServices.get().complete(workspace, "long.twin", places[asked[0]++ % places.length])).isNotEmpty();
        median(40, ask);
        long start = process.getProcessCpuTime();
        median(40, ask);
        System.out.printf("proposals in a file of %d lines: %.1f ms (of all threads)%n", text.toString().lines().count(), (process.getProcessCpuTime() - start) / 40e6);
    }

    private static Map<String, String> topology(int instances) {
        StringBuilder text = new StringBuilder("namespace plant\nimport twin.fluid.*\nasset Pipe { port a, b : Liquid }\nsystem Net {\n");
        for (int i = 0; i < instances; i++) {
            text.append("    asset p").append(i).append(" : Pipe\n");
        }
        for (int i = 1; i < instances; i++) {
            text.append("    connect p").append(i - 1).append(".b -> p").append(i).append(".a\n");
        }
        return Map.of("net.twin", text.append("}\n").toString());
    }

    @Test
    void aLargeTopologyIsChecked() {
        double ten = median(3, () -> assertThat(ModelLoader.standalone().loadTexts(topology(10_000)).diagnostics()).isEmpty());
        double hundred = median(1, () -> assertThat(ModelLoader.standalone().loadTexts(topology(100_000)).diagnostics()).isEmpty());
        System.out.printf("a topology of 10,000 instances: %.1f s; of 100,000: %.1f s, %.1f x, in a heap of %d MB (wanted: seconds; within 4 GB)%n",
                ten / 1000, hundred / 1000, hundred / ten, Runtime.getRuntime().maxMemory() >> 20);
        assertThat(hundred / ten).isLessThan(10 * SLACK);
    }
}
