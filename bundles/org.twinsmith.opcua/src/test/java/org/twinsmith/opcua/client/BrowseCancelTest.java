package org.twinsmith.opcua.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.DiagnosticException;
import org.twinsmith.opcua.Station;
import org.twinsmith.opcua.security.ServerAccess;
import org.twinsmith.opcua.server.PlantServer;

/** Browsing a large server: it tells how far it is, and ends soon when nobody waits any more. */
class BrowseCancelTest {
    @Test
    void browsingEndsWhenNobodyWaitsAnyMore() {
        cancelled(2_000);
    }

    /** Prints the time between the wish and the end; the goal is a second. */
    @Test
    @Tag("bench")
    void aHundredThousandNodesAreLeftWithinASecond() {
        System.out.println("cancel of a browse of 100,000 nodes: " + cancelled(100_000) / 1e9 + " s");
    }

    /** @return time from the wish to the end, ns */
    private static long cancelled(int count) {
        AtomicBoolean cancel = new AtomicBoolean();
        AtomicLong wish = new AtomicLong();
        List<Integer> told = new ArrayList<>();
        BrowseWatch watch = new BrowseWatch() {
            @Override
            public void found(int nodes) {
                told.add(nodes);
                if (nodes >= count / 2 && cancel.compareAndSet(false, true)) {
                    wish.set(System.nanoTime());
                }
            }

            @Override
            public boolean cancelled() {
                return cancel.get();
            }
        };
        try (PlantServer server = Station.large(count)) {
            DiagnosticException stopped = catchThrowableOfType(DiagnosticException.class, () -> Browser.browse(ServerAccess.unsecured(server.endpoint()),
                    new BrowseOptions(BrowseOptions.DEFAULT.root(), 12, 2 * count, false), watch));
            assertThat(stopped.diagnostics()).singleElement().satisfies(each -> assertThat(each.code()).isEqualTo(Code.CANCELLED));
            assertThat(told).isSorted().isNotEmpty();
            return System.nanoTime() - wish.get();
        }
    }
}
