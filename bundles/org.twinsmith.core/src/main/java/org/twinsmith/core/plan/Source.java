package org.twinsmith.core.plan;

import java.util.List;

import org.twinsmith.core.diagnostic.Place;

/**
 * A place that values come from or go to.
 *
 * @param kind {@code opcua}, {@code mqtt} or {@code file}
 * @param endpoint its address, such as {@code opc.tcp://host:4840/path}, or a path that begins at the folder of the place
 * @param security {@code None}, or a policy such as {@code Basic256Sha256 sign and encrypt}; empty for the best there is
 * @param credentials how it is signed on to; empty for anonymously
 * @param timeColumn heading of a file's column of times; empty for the usual one
 * @param messaging what only a broker of messages is told
 */
public record Source(String name, String kind, String endpoint, String security, List<Credential> credentials, String timeColumn,
        Messaging messaging, Place place) {
    public Source {
        credentials = List.copyOf(credentials);
    }

    /** A source that is no file, and is signed on to anonymously. */
    public Source(String name, String kind, String endpoint, String security, Place place) {
        this(name, kind, endpoint, security, List.of(), "", Messaging.NONE, place);
    }
}
