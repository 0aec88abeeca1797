package org.twinsmith.runtime;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.runtime.plant.Plant;
import org.twinsmith.runtime.plant.PlantOptions;
import org.twinsmith.simulation.Simulation;

/** The tank's plant, run by a thread of its own. */
public final class PlayedPlant implements AutoCloseable {
    public static final Instant EPOCH = Instant.parse("2026-03-01T12:00:00Z");
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Plant plant;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    public PlayedPlant(double speed) {
        this(speed, 0, EPOCH);
    }

    /** @param port 0 for any that is free @param epoch source time of its beginning */
    public PlayedPlant(double speed, int port, Instant epoch) {
        plant = Plant.open(new Tank(), Tank.bindings(), Endpoint.parse("opc.tcp://127.0.0.1:4840/tank"), port,
                new PlantOptions(speed, epoch, Simulation.Options.DEFAULT));
    }

    public Plant plant() {
        return plant;
    }

    public void run(double until) {
        running = CompletableFuture.runAsync(() -> {
            try {
                plant.run(until, stop::get);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, Patience.THREADS);
    }

    public void join() {
        running.join();
    }

    @Override
    public void close() {
        stop.set(true);
        running.join();
        plant.close();
    }
}
