package org.twinsmith.opcua.certificate;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.twinsmith.opcua.address.Endpoint;

/** Somebody in the middle, who changes what is readable of a server's answers: that is what it says before there is security. */
final class TamperingWire implements AutoCloseable {
    private static final int HEADER = 8;
    private final Endpoint target;
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<Change> changes;
    private final AtomicInteger changed = new AtomicInteger();

    /** Bytes, and others of the same number that take their place. */
    record Change(byte[] from, byte[] to) {
        Change {
            if (from.length != to.length) {
                throw new IllegalArgumentException("the lengths of messages must not change");
            }
        }

        static Change of(String from, String to) {
            return new Change(from.getBytes(StandardCharsets.UTF_8), to.getBytes(StandardCharsets.UTF_8));
        }
    }

    TamperingWire(Endpoint target, Change... changes) throws IOException {
        this.target = target;
        this.changes = List.of(changes);
        Thread.ofPlatform().daemon().start(this::accept);
    }

    Endpoint endpoint() {
        return new Endpoint("127.0.0.1", entrance.getLocalPort(), target.path());
    }

    /** How much was changed. */
    int changed() {
        return changed.get();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Socket server = new Socket(target.host(), target.port());
                sockets.addAll(List.of(client, server));
                AtomicBoolean plain = new AtomicBoolean();
                Thread.ofPlatform().daemon().start(() -> pass(client, server, message -> plain.compareAndSet(false, opensWithoutSecurity(message))));
                Thread.ofPlatform().daemon().start(() -> pass(server, client, message -> {
                    if (plain.get()) {
                        changes.forEach(change -> apply(change, message));
                    }
                }));
            }
        } catch (IOException e) {
            assert entrance.isClosed() : e;
        }
    }

    /** What is signed is left alone: a change of that would only end the connection. */
    private static boolean opensWithoutSecurity(byte[] message) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        return text.startsWith("OPN") && text.contains("SecurityPolicy#None");
    }

    /** Message by message (OPC 10000-6, 7.1.2), so that nothing is looked for in halves. */
    private void pass(Socket from, Socket to, Consumer<byte[]> look) {
        try (from; to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            OutputStream out = to.getOutputStream();
            while (true) {
                byte[] header = in.readNBytes(HEADER);
                if (header.length < HEADER) {
                    throw new EOFException();
                }
                int size = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
                byte[] message = Arrays.copyOf(header, size);
                in.readFully(message, HEADER, size - HEADER);
                look.accept(message);
                out.write(message);
            }
        } catch (IOException e) {
            sockets.removeAll(List.of(from, to));
        }
    }

    private void apply(Change change, byte[] message) {
        for (int i = 0; i + change.from().length <= message.length; i++) {
            if (Arrays.equals(message, i, i + change.from().length, change.from(), 0, change.from().length)) {
                System.arraycopy(change.to(), 0, message, i, change.to().length);
                changed.incrementAndGet();
            }
        }
    }
}
