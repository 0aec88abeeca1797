package org.twinsmith.model.semantics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of place that values come from or go to. */
public enum SourceKind {
    /** OPC 10000-6, sections 7.1.1.3 and 5.3.1.10: addresses are node ids in their text form. */
    OPCUA("OPC UA endpoint", "\"opc.tcp://host:port/path\"", "opc\\.tcp://[^\\s/:]+(:\\d{1,5})?(/\\S*)?",
            "OPC UA node id", "\"nsu=urn:name;s=Text\" or \"ns=2;i=1\"", "(ns=\\d+;|nsu=[^;]+;)?(i=\\d+|s=.+|g=[0-9A-Fa-f-]{36}|b=[A-Za-z0-9+/=]+)"),
    /** MQTT 5.0, section 4.7: addresses are topic names, which have no wildcards. */
    MQTT("address of an MQTT broker", "\"mqtts://host:8883\"", "mqtts?://[^\\s/:]+(:\\d{1,5})?/?",
            "MQTT topic", "\"station/p1/power\", without the wildcards + and #", "[^+#\\x00]+"),
    /** A recording; addresses are headers of its columns. */
    FILE("file that can be replayed", "\"march.csv\" or \"march.recording\"", "(?!\\w+://).*\\.(csv|parquet|recording)",
            "column", "the header of a column", "(?s).*\\S.*"),
    /** The tool's own simulation; addresses are paths of its values. */
    SIMULATED("scenario", "the name of a scenario", "[A-Za-z_][A-Za-z_0-9.]*",
            "path of a value", "a path such as \"p1.power\"", "[A-Za-z_][A-Za-z_0-9.\\[\\]]*");

    private final String place;
    private final String example;
    private final Pattern endpoint;
    private final String addressed;
    private final String addressExample;
    private final Pattern address;

    SourceKind(String place, String example, String endpoint, String addressed, String addressExample, String address) {
        this.place = place;
        this.example = example;
        this.endpoint = Pattern.compile(endpoint);
        this.addressed = addressed;
        this.addressExample = addressExample;
        this.address = Pattern.compile(address);
    }

    /** What its endpoint is, for a message. */
    public String place() {
        return place;
    }

    /** How its endpoint is written. */
    public String example() {
        return example;
    }

    /** What a text has to match to be its endpoint. */
    public Pattern endpoint() {
        return endpoint;
    }

    /** What its addresses are, for a message. */
    public String addressed() {
        return addressed;
    }

    /** How its addresses are written. */
    public String addressExample() {
        return addressExample;
    }

    /** What a text has to match to be one of its addresses. */
    public Pattern address() {
        return address;
    }

    /** Whether values can be written to it. */
    public boolean isWritable() {
        return this != FILE;
    }

    /** The name in the language. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SourceKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
