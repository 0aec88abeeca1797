/**
 * Secrets by name: passwords, keys and tokens that a model names and never holds.
 *
 * <p>Start at {@link org.twinsmith.core.secret.Secrets#ofUser()}, which looks into the environment first and into the
 * user's {@link org.twinsmith.core.secret.Vault} then. A {@link org.twinsmith.core.secret.Secret} is wiped by whoever
 * asked for it. Nothing here logs, and no message carries a value. The package does not know what a secret is for.
 */
package org.twinsmith.core.secret;
