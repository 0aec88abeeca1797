package org.twinsmith.core.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Orbit messages in keyword = value notation: CCSDS 502.0-B-3, section 7. */
final class KeyValueMessage {
    private final String file;
    private final MessageLines header;
    private final CovarianceRows covariances;
    private final List<MessageSegment> segments = new ArrayList<>();
    private Part part = Part.HEADER;

    private enum Part { HEADER, METADATA, STATES, COVARIANCES, END }

    private KeyValueMessage(String file) {
        this.file = file;
        header = new MessageLines(file);
        covariances = new CovarianceRows(file);
    }

    /** A message without segments: all that it says. */
    static MessageLines plain(String file, List<String> lines) {
        MessageLines message = new MessageLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (isContent(line)) {
                message.add(MessageLines.parse(file, line, i + 1), i + 1);
            }
        }
        return message;
    }

    /** The segments of an ephemeris, each with its metadata. */
    static List<MessageSegment> segments(String file, List<String> lines) {
        KeyValueMessage message = new KeyValueMessage(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (isContent(line)) {
                message.line(line, i + 1);
            }
        }
        if (message.part == Part.METADATA || message.part == Part.COVARIANCES) {
            throw new UnusableOrbit("'" + file + "' ends within its " + message.part.name().toLowerCase(Locale.ROOT), "fetch the message again");
        }
        return message.segments;
    }

    private static boolean isContent(String line) {
        return !line.isEmpty() && !line.equals("COMMENT") && !line.startsWith("COMMENT ");
    }

    private void line(String line, int number) {
        switch (line) {
            case "META_START" -> {
                go(Part.METADATA, number, Part.HEADER, Part.STATES, Part.END);
                segments.add(new MessageSegment(file));
            }
            case "META_STOP" -> go(Part.STATES, number, Part.METADATA);
            case "COVARIANCE_START" -> go(Part.COVARIANCES, number, Part.STATES);
            case "COVARIANCE_STOP" -> {
                go(Part.END, number, Part.COVARIANCES);
                covariances.ends(number);
            }
            default -> content(line, number);
        }
    }

    private void go(Part to, int number, Part... from) {
        if (!List.of(from).contains(part)) {
            throw new UnusableOrbit("'" + file + "': line " + number + " begins or ends a part where that is not allowed",
                    "a segment is metadata, states, and covariances if any (CCSDS 502.0-B-3, 5.2)");
        }
        part = to;
    }

    private void content(String line, int number) {
        switch (part) {
            case HEADER -> header.add(MessageLines.parse(file, line, number), number);
            case METADATA -> segments.getLast().lines().add(MessageLines.parse(file, line, number), number);
            case STATES -> segments.getLast().add(StateLine.of(file, line, number));
            case COVARIANCES -> covariances.line(line, number);
            case END -> throw new UnusableOrbit("'" + file + "': line " + number + " follows the covariances, and belongs to no segment", "");
        }
    }
}
