/**
 * One subscription of OPC UA as a client keeps it: publish requests are always on their way, what the server sends is taken in the order
 * of its sequence numbers, once each, and acknowledged when it has been taken (OPC 10000-4, 5.14 and 6.7).
 *
 * <p>Start at {@link org.twinsmith.opcua.subscription.Subscription}. It knows nothing of bindings, signals and samples. Not exported.
 */
package org.twinsmith.opcua.subscription;
