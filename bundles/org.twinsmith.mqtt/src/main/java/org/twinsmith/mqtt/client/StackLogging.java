package org.twinsmith.mqtt.client;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the client library's own log off the user's console: what matters reaches the user as a diagnostic.
 *
 * <p>Does nothing where {@code java.util.logging.config.file} or {@code .class} is set, so that the log can be had for
 * analysis.
 */
final class StackLogging {
    /** Held, because the log manager forgets a logger, and with it the level, that nobody refers to. */
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("com.hivemq"), Logger.getLogger("io.netty"));
    private static final Logger OWN = Logger.getLogger("org.twinsmith.mqtt");

    private StackLogging() {
    }

    /** Silences the library, unless logging was configured from outside. */
    static void quiet() {
        if (System.getProperty("java.util.logging.config.file") == null && System.getProperty("java.util.logging.config.class") == null) {
            LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
        }
    }

    /** Notes what no user needs to act on, for whoever analyses the connection. */
    static void debug(String message, Throwable cause) {
        OWN.log(Level.FINE, message, cause);
    }
}
