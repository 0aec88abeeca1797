/**
 * The commands that keep certificates and secrets.
 *
 * <p>Start at {@link org.twinsmith.cli.security.CertificatesDoctor}.
 */
package org.twinsmith.cli.security;
