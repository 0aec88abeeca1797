/**
 * The certificates that this user's applications know: their own, those they trust, the issuers they know, and the
 * quarantine for all others.
 *
 * <p>Start at {@link org.twinsmith.opcua.certificate.CertificateStore}. {@link
 * org.twinsmith.opcua.certificate.CertificateCheck} judges a certificate after the steps of OPC 10000-4, 6.1.3, and names
 * every flaw in plain words, for the connection that refuses it and for the doctor that explains it. Nothing is trusted
 * unless a person said so. The package knows neither sessions nor endpoints.
 */
package org.twinsmith.opcua.certificate;
