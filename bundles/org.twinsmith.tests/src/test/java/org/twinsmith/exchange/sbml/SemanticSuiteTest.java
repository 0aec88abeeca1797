package org.twinsmith.exchange.sbml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.twinsmith.exchange.sbml.refusal.Construct;

/**
 * The semantic test suite of SBML (sbmlteam/sbml-test-suite, LGPL 2.1), which is not part of this repository: it is looked
 * for in the folder of TWINSMITH_SHARED, else beside the repository.
 */
class SemanticSuiteTest {
    @Test
    void nineteenOfTwentyCasesPassAtTheirToleranceAndEachRefusalNamesItsConstruct() throws Exception {
        Path suite = suite();
        if (!Files.isDirectory(suite)) {
            System.err.println("SKIPPED: the SBML semantic test suite is not there: " + suite
                    + " (set TWINSMITH_SHARED to the folder that has sbml/semantic)");
        }
        assumeThat(suite).isDirectory();

        Map<String, SuiteCase.Outcome> outcomes = run(SuiteCase.in(suite));
        long passed = outcomes.values().stream().filter(SuiteCase.Outcome.Passed.class::isInstance).count();
        System.out.println("SBML semantic test suite: " + passed + " of " + outcomes.size() + " cases pass; not\n"
                + String.join("\n", notPassed(outcomes)));

        assertThat(outcomes).isNotEmpty();
        assertThat(passed).as(String.valueOf(notPassed(outcomes))).isGreaterThanOrEqualTo(Math.ceilDiv(outcomes.size() * 95L, 100));
        assertThat(outcomes.values()).filteredOn(SuiteCase.Outcome.Refused.class::isInstance).allSatisfy(refused ->
                assertThat(Stream.of(Construct.values()).map(Construct::label)).anyMatch(label ->
                        ((SuiteCase.Outcome.Refused) refused).why().contains("'" + label + "'")));
    }

    private static Path suite() {
        String shared = System.getenv("TWINSMITH_SHARED");
        Path data = shared == null ? Path.of(System.getProperty("twinsmith.root", "."), "..", "shared", "data") : Path.of(shared);
        return data.resolve("sbml").resolve("semantic").toAbsolutePath().normalize();
    }

    private static List<String> notPassed(Map<String, SuiteCase.Outcome> outcomes) {
        return outcomes.entrySet().stream().filter(each -> !(each.getValue() instanceof SuiteCase.Outcome.Passed))
                .map(each -> each.getKey() + " " + each.getValue().toString().lines().findFirst().orElse("")).toList();
    }

    private static Map<String, SuiteCase.Outcome> run(List<SuiteCase> cases) throws Exception {
        Map<String, SuiteCase.Outcome> outcomes = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<SuiteCase.Outcome>> running = new ArrayList<>();
            cases.forEach(each -> running.add(threads.submit(each::run)));
            for (int i = 0; i < cases.size(); i++) {
                outcomes.put(cases.get(i).number(), running.get(i).get());
            }
        }
        return outcomes;
    }
}
