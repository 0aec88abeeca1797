package org.twinsmith.lang.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.twinsmith.core.diagnostic.Code;
import org.twinsmith.lang.diagnostics.Findings;
import org.twinsmith.lang.naming.Suggestions;
import org.twinsmith.model.semantics.Scenarios;
import org.twinsmith.model.semantics.SourceKind;
import org.twinsmith.model.twin.Credential;
import org.twinsmith.model.twin.CredentialKind;
import org.twinsmith.model.twin.Element;
import org.twinsmith.model.twin.Scenario;
import org.twinsmith.model.twin.Source;
import org.twinsmith.model.twin.TwinFile;
import org.twinsmith.model.twin.TwinPackage;

/** Sources: a known kind, an address of that kind, options that it has, and secrets by name only. */
final class SourceChecks implements Area {
    private static final Set<String> POLICIES = Set.of("None", "Basic256Sha256", "Aes128_Sha256_RsaOaep", "Aes256_Sha256_RsaPss");
    private static final Pattern USER_INFO = Pattern.compile("[a-z][a-z0-9.+-]*://[^/@\\s]*:[^/@\\s]*@.*", Pattern.CASE_INSENSITIVE);
    /** What the name of a secret looks like; a value has other characters, or is longer. */
    private static final Pattern SECRET_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._/-]{0,63}");
    private static final Map<EStructuralFeature, Set<SourceKind>> OPTIONS = Map.of(
            TwinPackage.Literals.SOURCE__SECURITY, Set.of(SourceKind.OPCUA),
            TwinPackage.Literals.SOURCE__CREDENTIALS, Set.of(SourceKind.OPCUA, SourceKind.MQTT),
            TwinPackage.Literals.SOURCE__ANONYMOUS, Set.of(SourceKind.OPCUA, SourceKind.MQTT),
            TwinPackage.Literals.SOURCE__TIME_COLUMN, Set.of(SourceKind.FILE),
            TwinPackage.Literals.SOURCE__TIME_PAYLOAD, Set.of(SourceKind.MQTT),
            TwinPackage.Literals.SOURCE__CLIENT, Set.of(SourceKind.MQTT),
            TwinPackage.Literals.SOURCE__QOS, Set.of(SourceKind.MQTT),
            TwinPackage.Literals.SOURCE__ZONE, Set.of(SourceKind.values()));

    private final Findings findings;
    private final Provisions provisions;

    SourceChecks(Findings findings, Provisions provisions) {
        this.findings = findings;
        this.provisions = provisions;
    }

    @Override
    public void element(Element element) {
        if (!(element instanceof Source source)) {
            return;
        }
        new Once(findings).check(source, Code.BAD_SOURCE, OPTIONS.keySet().stream()
                .filter(each -> each != TwinPackage.Literals.SOURCE__CREDENTIALS).toArray(EStructuralFeature[]::new));
        Optional<SourceKind> kind = SourceKind.named(source.getKind());
        if (kind.isEmpty()) {
            List<String> words = Arrays.stream(SourceKind.values()).map(SourceKind::word).toList();
            String near = Suggestions.didYouMean(String.valueOf(source.getKind()), words);
            findings.error(Code.BAD_SOURCE, source, TwinPackage.Literals.SOURCE__KIND, "there is no kind of source '" + source.getKind() + "'",
                    near.isEmpty() ? "write one of " + String.join(", ", words) : near);
            return;
        }
        endpoint(source, kind.get());
        OPTIONS.forEach((option, kinds) -> option(source, kind.get(), option, kinds));
        security(source);
        credentials(source, kind.get());
    }

    private void endpoint(Source source, SourceKind kind) {
        String endpoint = source.getEndpoint();
        if (endpoint != null && USER_INFO.matcher(endpoint).matches()) {
            findings.error(Code.SECRET, source, TwinPackage.Literals.SOURCE__ENDPOINT, "a user and a password stand in this address",
                    "take them out and write: user secret \"name\"; the secret is kept outside of the model under that name");
        } else if (endpoint == null) {
            findings.error(Code.BAD_SOURCE, source, "nothing says where the source is", "write " + kind.example());
        } else if (endpoint != null && !kind.endpoint().matcher(endpoint).matches()) {
            findings.error(Code.BAD_SOURCE, source, TwinPackage.Literals.SOURCE__ENDPOINT, "'" + endpoint + "' is no " + kind.place(),
                    "write " + kind.example());
        } else if (kind == SourceKind.SIMULATED) {
            scenario(source);
        }
    }

    private void scenario(Source source) {
        List<Scenario> all = provisions.all((TwinFile) source.eContainer(), Scenario.class);
        if (all.stream().noneMatch(each -> Scenarios.isNamed(each, source.getEndpoint()))) {
            findings.error(Code.BAD_SOURCE, source, TwinPackage.Literals.SOURCE__ENDPOINT, "there is no scenario '" + source.getEndpoint() + "'",
                    Suggestions.didYouMean(source.getEndpoint(), all.stream().map(Scenario::getName).filter(Objects::nonNull).toList()));
        }
    }

    private void option(Source source, SourceKind kind, EStructuralFeature option, Set<SourceKind> kinds) {
        if (!kinds.contains(kind) && source.eIsSet(option)) {
            findings.error(Code.BAD_SOURCE, source, option, "a source of the kind " + kind.word() + " has no such option", "it is one of "
                    + kinds.stream().map(SourceKind::word).sorted().collect(Collectors.joining(" and ")));
        }
    }

    private void security(Source source) {
        String[] words = source.getSecurity() == null ? new String[] {"Basic256Sha256"} : source.getSecurity().strip().split("\\s+");
        if (!POLICIES.contains(words[0])) {
            findings.error(Code.BAD_SOURCE, source, TwinPackage.Literals.SOURCE__SECURITY, "there is no security policy '" + words[0]
                    + "'", "write one of " + String.join(", ", POLICIES.stream().sorted().toList()));
        } else if (words[0].equals("None") && words.length > 1) {
            findings.error(Code.BAD_SOURCE, source, TwinPackage.Literals.SOURCE__SECURITY, "the policy None neither signs nor encrypts",
                    "name another policy, such as Basic256Sha256 sign and encrypt");
        }
        String time = source.getTimePayload();
        if (time != null && (time.isEmpty() || !BindingChecks.JSON_POINTER.matcher(time).matches())) {
            findings.error(Code.BAD_SOURCE, source, TwinPackage.Literals.SOURCE__TIME_PAYLOAD, "'" + time + "' is no JSON pointer to a time",
                    "write it as in \"/timestamp\"");
        }
        int qos = source.getQos();
        if (qos < 0 || qos > 2) {
            findings.error(Code.RANGE, source, TwinPackage.Literals.SOURCE__QOS, "there is no quality of service " + qos,
                    "write 0 (at most once), 1 (at least once) or 2 (exactly once)");
        }
    }

    private void credentials(Source source, SourceKind kind) {
        Set<CredentialKind> kinds = new HashSet<>();
        for (Credential credential : source.getCredentials()) {
            if (!kinds.add(credential.getKind()) || source.isAnonymous() && (kind == SourceKind.OPCUA || credential.getKind() != CredentialKind.CERTIFICATE)
                    || kind == SourceKind.OPCUA && kinds.size() > 1) {
                findings.error(Code.BAD_SOURCE, credential, "how to sign on is said already", "keep one of them");
            }
            if (credential.getKind() == CredentialKind.TOKEN && kind == SourceKind.OPCUA) {
                findings.error(Code.BAD_SOURCE, credential, "an OPC UA server is signed on to with a user or a certificate", "write user secret \"name\"");
            }
            if (credential.getSecret() != null && !SECRET_NAME.matcher(credential.getSecret()).matches()) {
                findings.error(Code.SECRET, credential, TwinPackage.Literals.CREDENTIAL__SECRET,
                        "this looks like the secret itself and not like its name", "a name has letters, digits, '.', '-', '_' and '/'");
            }
        }
    }
}
