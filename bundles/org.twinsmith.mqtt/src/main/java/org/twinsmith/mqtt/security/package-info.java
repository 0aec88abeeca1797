/**
 * How a broker is reached, and what is known of it beforehand.
 *
 * <p>Start at {@link org.twinsmith.mqtt.security.BrokerAccess}. Whom the user trusts and what it keeps secret is asked for
 * through {@link org.twinsmith.mqtt.security.BrokerKeyring}; where that is kept, the package does not know.
 */
package org.twinsmith.mqtt.security;
