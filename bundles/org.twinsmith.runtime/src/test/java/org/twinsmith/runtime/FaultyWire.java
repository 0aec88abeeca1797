package org.twinsmith.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.twinsmith.opcua.address.Endpoint;

/** A wire between client and server that has all that wires have: resets, black holes, slowness, ends that are half open. */
public final class FaultyWire implements AutoCloseable {
    private final Endpoint target;
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<Socket> servers = new CopyOnWriteArrayList<>();
    private volatile boolean swallowing;
    private volatile int pauseMillis;

    public FaultyWire(Endpoint target) throws IOException {
        this.target = target;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Where clients connect. */
    public Endpoint endpoint() {
        return new Endpoint("127.0.0.1", entrance.getLocalPort(), target.path());
    }

    /** Resets every connection, to both sides; new ones are taken. */
    public void reset() throws IOException {
        close(clients);
        close(servers);
    }

    /** Loses all that passes, without a word to either side. What is lost is lost: afterwards only a reset helps. */
    public void blackHole(boolean on) {
        swallowing = on;
    }

    /** Passes nothing on for so long between two pieces of at most 64 KiB; 0 for at once. */
    public void slow(int millis) {
        pauseMillis = millis;
    }

    /** Leaves the server without its client, which is told nothing. */
    public void halfOpen() throws IOException {
        close(servers);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        reset();
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(target.host(), target.port());
                client.setSoLinger(true, 0);
                server.setSoLinger(true, 0);
                clients.add(client);
                servers.add(server);
                pass(client, server);
                pass(server, client);
            }
        } catch (IOException e) {
            swallowing = true;
        }
    }

    /** Ends when either side does; a client whose server is gone is left as it is. */
    private void pass(Socket from, Socket to) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                pump(from.getInputStream(), to.getOutputStream());
            } catch (IOException | InterruptedException e) {
                clients.remove(from);
                servers.remove(from);
            }
        });
    }

    private void pump(InputStream in, OutputStream out) throws IOException, InterruptedException {
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            Thread.sleep(pauseMillis);
            if (!swallowing) {
                out.write(buffer, 0, n);
            }
        }
    }
}
