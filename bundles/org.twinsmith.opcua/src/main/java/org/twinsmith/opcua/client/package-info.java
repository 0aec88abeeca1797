/**
 * Client sessions: mirroring bound nodes into the twin, browsing a server, reading and writing single nodes.
 *
 * <p>Start at {@link org.twinsmith.opcua.client.MirrorClient}. A client knows an endpoint and addresses, never a model:
 * it works against any server. Values leave as core samples in SI.
 */
package org.twinsmith.opcua.client;
