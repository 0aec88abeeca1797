package org.twinsmith.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.quantity.Dimension;
import org.twinsmith.core.quantity.Unit;
import org.twinsmith.core.secret.Secret;
import org.twinsmith.core.signal.Quality;
import org.twinsmith.core.signal.Sample;
import org.twinsmith.opcua.security.UserPassword;

/** What a store keeps, in each kind of database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreKindsTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00.123456789Z");
    @TempDir
    private Path folder;
    private Optional<PrivatePostgres> postgres = Optional.empty();
    private int runs;

    enum Kind {
        SQLITE, POSTGRES
    }

    @BeforeAll
    void start() throws Exception {
        postgres = PrivatePostgres.start();
    }

    @AfterAll
    void stop() throws Exception {
        if (postgres.isPresent()) {
            postgres.get().close();
        }
    }

    private SampleStore open(Kind kind) {
        assumeThat(kind == Kind.SQLITE || postgres.isPresent()).as("NOT TESTED: PostgreSQL is not installed ('./build setup' does it)").isTrue();
        return kind == Kind.SQLITE ? SqliteStore.open(folder) : PostgresStore.open(postgres.get().address(), postgres.get().user(), folder);
    }

    private SampleStore read(Kind kind) {
        return kind == Kind.SQLITE ? SqliteStore.read(folder) : PostgresStore.read(postgres.get().address(), postgres.get().user());
    }

    private RunRecord run() {
        return new RunRecord("r" + ++runs, "example.tank", "Cellar", "Filling", START, "{\"a\":1}");
    }

    @ParameterizedTest
    @EnumSource
    void valuesOfAllKindsComeBackToTheLastBit(Kind kind) {
        RunRecord run = run();
        List<Sample> all = List.of(sample(Math.PI, Quality.GOOD, 1), sample(-1e-300, Quality.GOOD, 2), sample(Double.MIN_VALUE, Quality.UNCERTAIN, 3),
                sample(Double.POSITIVE_INFINITY, Quality.GOOD, 4), sample(Double.NEGATIVE_INFINITY, Quality.GOOD, 5), sample(Double.NaN, Quality.GOOD, 6),
                sample(Double.NaN, Quality.BAD, 7));
        try (SampleStore store = open(kind)) {
            store.begin(run);
            all.reversed().forEach(each -> store.add(run.id(), Origin.MIRROR, each));
            store.describe(run.id(), Map.of("a", new Unit("°C", Dimension.NONE, 1, 273.15)));
        }
        try (SampleStore store = read(kind)) {
            assertThat(store.samples(run.id(), Origin.MIRROR, "a")).containsExactlyElementsOf(all);
            assertThat(store.run(run.id())).contains(run);
            assertThat(store.units(run.id()).get("a").offset()).isEqualTo(273.15);
            assertThat(store.last(run.id(), Origin.MIRROR, "a")).contains(START.plusSeconds(7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAJournalBringsTwiceIsKeptOnceAndHowFarItWasReadIsKnown(Kind kind) {
        RunRecord run = run();
        try (SampleStore store = open(kind)) {
            store.begin(run);
            store.add(run.id(), Origin.MIRROR, List.of(sample(1, Quality.GOOD, 1), sample(Double.NaN, Quality.BAD, 2)), new JournalMark(3, 40));
            store.add(run.id(), Origin.MIRROR, List.of(sample(1, Quality.GOOD, 1), sample(Double.NaN, Quality.BAD, 2), sample(2, Quality.GOOD, 2),
                    sample(3, Quality.GOOD, 3)), new JournalMark(3, 80));
            assertThat(store.mark()).isEqualTo(new JournalMark(3, 80));
            assertThat(store.samples(run.id(), Origin.MIRROR, "a")).extracting(Sample::value).containsExactly(1.0, Double.NaN, 2.0, 3.0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stretchesHaveLeastMeanMostAndLast(Kind kind) {
        RunRecord run = run();
        Instant minute = Instant.parse("1969-12-31T23:59:00Z");
        try (SampleStore store = open(kind)) {
            store.begin(run);
            for (int i = 0; i < 5; i++) {
                store.add(run.id(), Origin.MIRROR, new Sample("a", i == 3 ? Double.NaN : 10 - i, i == 3 ? Quality.BAD : Quality.GOOD,
                        minute.plusSeconds(i * 20), START));
            }
            assertThat(store.buckets(run.id(), Origin.MIRROR, "a", Span.ALL, Duration.ofMinutes(1))).containsExactly(
                    new Bucket(minute, 3, 0, 8, 9, 10, 8), new Bucket(minute.plusSeconds(60), 2, 1, 6, 6, 6, 6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void findingsAndGapsAreKeptAndWhatIsOldIsRemovedBySignal(Kind kind) {
        RunRecord run = run();
        Gap gap = new Gap("a", START, START.plusSeconds(5), Gap.Cause.CONNECTION, false);
        try (SampleStore store = open(kind)) {
            store.begin(run);
            store.add(run.id(), START, Diagnostic.error(Code.CONNECTION_LOST, "gone\0", "start it", Place.NOWHERE));
            store.add(run.id(), gap);
            assertThat(store.findings(run.id())).containsExactly(new Finding(START, "TW-0705", "error", "gone\uFFFD; start it"));
            assertThat(store.gaps(run.id())).containsExactly(gap);
            store.fill(run.id(), "a", START, START.plusSeconds(5));
            assertThat(store.gaps(run.id()).getFirst().bridged()).isTrue();
            for (String signal : List.of("a", "b")) {
                store.add(run.id(), Origin.MIRROR, new Sample(signal, 1, Quality.GOOD, START, START));
                store.add(run.id(), Origin.MIRROR, new Sample(signal, 2, Quality.GOOD, START.plusSeconds(100), START));
            }
            assertThat(store.removeBefore("example.tank", "Other", "a", START.plusSeconds(50))).isZero();
            assertThat(store.removeBefore("example.tank", "Cellar", "a", START.plusSeconds(50))).isPositive();
            assertThat(store.samples(run.id(), Origin.MIRROR, "a")).hasSize(1);
            assertThat(store.samples(run.id(), Origin.MIRROR, "b")).hasSize(2);
            assertThat(store.gaps(run.id())).isEmpty();
            store.compact();
            store.remove(run.id());
            assertThat(store.run(run.id())).isEmpty();
            assertThat(store.signals(run.id(), Origin.MIRROR)).isEmpty();
        }
    }

    @Test
    void aServerThatWasRestartedIsWrittenAgain() throws Exception {
        RunRecord run = run();
        try (SampleStore store = open(Kind.POSTGRES)) {
            store.begin(run);
            store.add(run.id(), Origin.MIRROR, List.of(sample(1, Quality.GOOD, 1)), new JournalMark(1, 1));
            postgres.get().down();
            assertThatThrownBy(() -> store.add(run.id(), Origin.MIRROR, List.of(sample(2, Quality.GOOD, 2)), new JournalMark(1, 2)))
                    .isInstanceOfSatisfying(DiagnosticException.class, e -> assertThat(e.diagnostics().getFirst().code()).isEqualTo(Code.STORE));
            postgres.get().up();
            store.add(run.id(), Origin.MIRROR, List.of(sample(2, Quality.GOOD, 2)), new JournalMark(1, 2));
            assertThat(store.samples(run.id(), Origin.MIRROR, "a")).hasSize(2);
        }
    }

    @Test
    void twoTwinsShareADatabaseEachWithAJournalOfItsOwn() throws Exception {
        RunRecord one = run();
        RunRecord other = run();
        try (SampleStore first = open(Kind.POSTGRES);
                SampleStore second = PostgresStore.open(postgres.get().address(), postgres.get().user(), Files.createDirectory(folder.resolve("other")))) {
            first.begin(one);
            second.begin(other);
            first.add(one.id(), Origin.MIRROR, List.of(sample(1, Quality.GOOD, 1)), new JournalMark(7, 1));
            second.add(other.id(), Origin.MIRROR, List.of(sample(2, Quality.GOOD, 1)), new JournalMark(9, 2));
            assertThat(first.mark()).isEqualTo(new JournalMark(7, 1));
            assertThat(second.mark()).isEqualTo(new JournalMark(9, 2));
            assertThat(first.samples(other.id(), Origin.MIRROR, "a")).hasSize(1);
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutIt() {
        assumeThat(postgres).as("NOT TESTED: PostgreSQL is not installed").isPresent();
        Optional<UserPassword> wrong = Optional.of(UserPassword.of("store", Secret.of("twin:hunter2".toCharArray())));
        assertThatThrownBy(() -> PostgresStore.read(postgres.get().address(), wrong)).hasMessageContaining("TW-0707")
                .hasMessageContaining("password authentication failed").hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "postgresql://", "postgresql://h", "postgresql://h/", "mysql://h/d", "postgresql://u:p@h/d", "postgresql://h/d?socketFactory=x",
        "postgresql://h/d?sslmode=allow", "postgresql://h/a/b", "postgresql://h h/d"})
    void whatIsNoAddressOfADatabaseIsRefused(String text) {
        assertThatThrownBy(() -> PostgresAddress.parse(text)).isInstanceOf(DiagnosticException.class).hasMessageNotContaining("u:p");
    }

    @Test
    void anotherMachineHasToShowACertificateUnlessTheAddressSaysOtherwise() {
        assertThat(PostgresAddress.parse("postgresql://db.example.org/twins").sslmode()).isEqualTo("verify-full");
        assertThat(PostgresAddress.parse("postgresql://db.example.org/twins?sslmode=disable").sslmode()).isEqualTo("disable");
        assertThat(PostgresAddress.parse("postgres://me@localhost/twins")).hasToString("postgresql://me@localhost:5432/twins");
    }

    private static Sample sample(double value, Quality quality, int seconds) {
        return new Sample("a", value, quality, START.plusSeconds(seconds), START.plusSeconds(seconds + 1));
    }
}
