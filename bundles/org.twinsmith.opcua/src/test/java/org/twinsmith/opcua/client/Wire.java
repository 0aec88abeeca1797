package org.twinsmith.opcua.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.twinsmith.opcua.address.Endpoint;

/** A wire between client and server that can be cut and frozen. */
final class Wire implements AutoCloseable {
    private final Endpoint target;
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean frozen;

    Wire(Endpoint target) throws IOException {
        this.target = target;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** Where clients connect. */
    Endpoint endpoint() {
        return new Endpoint("127.0.0.1", entrance.getLocalPort(), target.path());
    }

    /** Resets every connection; new ones are taken. */
    void cut() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    /** Keeps connections but passes nothing on. */
    void freeze(boolean on) {
        frozen = on;
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(target.host(), target.port());
                client.setSoLinger(true, 0);
                server.setSoLinger(true, 0);
                sockets.add(client);
                sockets.add(server);
                pass(client, server);
                pass(server, client);
            }
        } catch (IOException e) {
            frozen = true;
        }
    }

    private void pass(Socket from, Socket to) {
        Thread.ofPlatform().daemon().start(() -> {
            try (from; to) {
                pump(from.getInputStream(), to.getOutputStream());
            } catch (IOException | InterruptedException e) {
                sockets.remove(from);
            }
        });
    }

    private void pump(InputStream in, OutputStream out) throws IOException, InterruptedException {
        byte[] buffer = new byte[65_536];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            while (frozen) {
                Thread.sleep(20);
            }
            out.write(buffer, 0, n);
        }
    }
}
