package org.twinsmith.cli.security;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.twinsmith.cli.console.Action;
import org.twinsmith.cli.console.Arguments;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.core.diagnostic.Diagnostic;
import org.twinsmith.core.diagnostic.Place;
import org.twinsmith.core.diagnostic.Severity;
import org.twinsmith.mqtt.address.BrokerAddress;
import org.twinsmith.mqtt.client.BrokerOffer;
import org.twinsmith.opcua.address.Endpoint;
import org.twinsmith.opcua.certificate.CertificateFacts;
import org.twinsmith.opcua.certificate.CertificateStore;
import org.twinsmith.opcua.certificate.Diagnosis;
import org.twinsmith.opcua.certificate.Flaw;
import org.twinsmith.opcua.certificate.StoredCertificate;
import org.twinsmith.opcua.client.OfferedEndpoint;
import org.twinsmith.opcua.client.ServerOffer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code twinsmith certificates doctor}. */
@Command(name = "doctor", description = {"Says in plain words what is wrong with certificates and what to do about it.",
    "With an endpoint: what the server offers, and whether its certificate would be accepted. With a certificate: that one. Else: the whole store."},
        footerHeading = "%nExamples:%n", footer = {"  twinsmith certificates doctor", "  twinsmith certificates doctor opc.tcp://plc:4840",
            "  twinsmith certificates doctor mqtts://broker:8883", "  twinsmith certificates doctor 5f0c2a9e41d7b3aa"})
final class CertificatesDoctor extends Action {
    @Parameters(paramLabel = "ENDPOINT|CERTIFICATE", arity = "0..1", description = "An endpoint, the beginning of a SHA-256 fingerprint, or a file")
    private String argument;

    private final CertificateStore store = CertificateStore.ofUser();

    @Override
    protected void perform() {
        Diagnosis diagnosis = new Diagnosis(store);
        if (argument == null) {
            store.all().forEach(each -> tell(each.shelf().word() + " " + each.facts(), diagnosis.of(each), Severity.WARNING));
            store.strangers().forEach(this::stranger);
            say(store.all().isEmpty() ? "(" + store.folder() + " holds no certificate yet)" : "The store is " + store.folder());
        } else if (BrokerAddress.isMeant(argument)) {
            broker(diagnosis, BrokerAddress.parse(argument));
        } else if (argument.startsWith("opc.tcp:")) {
            server(diagnosis, Arguments.endpoint(argument));
        } else {
            StoredCertificate found = CertificateArgument.of(store, argument);
            tell(found.facts().toString(), diagnosis.of(found), Severity.ERROR);
        }
    }

    private void server(Diagnosis diagnosis, Endpoint endpoint) {
        List<OfferedEndpoint> offered = ServerOffer.of(endpoint);
        for (OfferedEndpoint each : offered) {
            say("%-45s %s%s".formatted(each.words(), String.join(", ", each.tokens()), each.policy().isPresent() ? "" : "  (not used: deprecated or unknown)"));
        }
        fact("endpoints", offered.stream().map(each -> each.words() + ": " + String.join(", ", each.tokens())).toList());
        List<OfferedEndpoint> shown = offered.stream().filter(each -> !each.chain().isEmpty()).collect(Collectors.toMap(each -> each.chain().getFirst(),
                each -> each, (one, same) -> one)).values().stream().toList();
        if (shown.isEmpty()) {
            report(Diagnostic.error(Code.CERTIFICATE, endpoint + " shows no certificate", "have the server secured", Place.NOWHERE));
        }
        for (OfferedEndpoint each : shown) {
            CertificateFacts facts = new CertificateFacts(each.chain().getFirst());
            say("SHA-256 " + facts.fingerprint() + "  " + facts.name());
            tell(endpoint + " shows " + facts, diagnosis.ofServer(each.chain(), each.applicationUri(), endpoint.host()), Severity.ERROR);
        }
    }

    private void broker(Diagnosis diagnosis, BrokerAddress broker) {
        BrokerOffer offer = BrokerOffer.of(broker);
        if (offer.chain().isEmpty()) {
            report(Diagnostic.warning(Code.CERTIFICATE, broker + " answers without encryption, and shows no certificate", "reach it over mqtts://", Place.NOWHERE));
            return;
        }
        CertificateFacts facts = new CertificateFacts(offer.chain().getFirst());
        say(offer.protocol());
        say("SHA-256 " + facts.fingerprint() + "  " + facts.name());
        tell(broker + " shows " + facts, diagnosis.ofBroker(offer.chain(), broker.host()), Severity.ERROR);
    }

    private void tell(String what, List<Flaw> flaws, Severity severity) {
        if (flaws.isEmpty()) {
            say(what + " is fine");
        }
        flaws.forEach(flaw -> report(new Diagnostic(Code.CERTIFICATE, severity, what + ": " + flaw.message(), flaw.remedy(), Place.NOWHERE)));
    }

    private void stranger(Path file) {
        report(Diagnostic.warning(Code.CERTIFICATE_STORE, file + " is no certificate", "take it out of the folder", Place.NOWHERE));
    }
}
