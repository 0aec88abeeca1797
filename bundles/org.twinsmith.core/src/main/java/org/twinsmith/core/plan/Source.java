package org.twinsmith.core.plan;

import org.twinsmith.core.diagnostic.Place;

/**
 * A place that values come from or go to.
 *
 * @param kind {@code opcua}
 * @param endpoint its address, such as {@code opc.tcp://host:4840/path}
 * @param security {@code None}, or a policy such as {@code Basic256Sha256 sign and encrypt}
 */
public record Source(String name, String kind, String endpoint, String security, Place place) {
}
