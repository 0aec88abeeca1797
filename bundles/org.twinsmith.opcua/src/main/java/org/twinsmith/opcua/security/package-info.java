/**
 * How a server is reached: where it is, with which security, signed on as whom, and with which certificates and secrets.
 *
 * <p>Start at {@link org.twinsmith.opcua.security.ServerAccess}, which is what a source of the model says together with the
 * user's {@link org.twinsmith.opcua.security.Keyring}. It holds names of secrets and never their values. {@link
 * org.twinsmith.opcua.security.SecurityWish} says which endpoints are good enough; None is one only where it was said.
 */
package org.twinsmith.opcua.security;
