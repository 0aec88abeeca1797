// Reads a node by node-opcua, for tests.
// usage: node client.js FOLDER ENDPOINT SERVER.der NODE POLICY MODE [USER PASSWORD]; prints "value <v>" or "refused <message>".
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { OPCUACertificateManager } = require("node-opcua-certificate-manager");
const { OPCUAClient, UserTokenType } = require("node-opcua-client");
const { MessageSecurityMode, SecurityPolicy } = require("node-opcua-secure-channel");

const [folder, endpoint, trusted, node, policy, mode, userName, password] = process.argv.slice(2);
const rootFolder = join(folder, "pki");
mkdirSync(rootFolder, { recursive: true });
const pki = new OPCUACertificateManager({ rootFolder, automaticallyAcceptUnknownCertificate: false });
await pki.initialize();
await pki.trustCertificate(readFileSync(trusted));
const certificateFile = join(folder, "client.pem");
const uri = "urn:foreign:client";
if (!existsSync(certificateFile)) await pki.createSelfSignedCertificate({
    applicationUri: uri, dns: ["localhost"], ip: ["127.0.0.1"], outputFile: certificateFile,
    startDate: new Date(Date.now() - 3600_000), validity: 30, subject: "/CN=Foreign client/O=Test",
});
const client = OPCUAClient.create({
    applicationName: "Foreign client", applicationUri: uri, clientCertificateManager: pki, certificateFile, privateKeyFile: pki.privateKey,
    securityPolicy: SecurityPolicy[policy], securityMode: MessageSecurityMode[mode],
    endpointMustExist: false, connectionStrategy: { maxRetry: 1, initialDelay: 200, maxDelay: 500 },
});
try {
    await client.connect(endpoint);
    const session = await client.createSession(userName ? { type: UserTokenType.UserName, userName, password } : { type: UserTokenType.Anonymous });
    const namespaces = await session.readNamespaceArray();
    const [, namespace, rest] = /^nsu=([^;]+);(.*)$/.exec(node);
    const value = await session.read({ nodeId: `ns=${namespaces.indexOf(namespace)};${rest}` });
    console.log("value " + value.value.value);
    await session.close();
    await client.disconnect();
} catch (e) {
    console.log("refused " + String(e.message).replace(/\s+/g, " "));
    await client.disconnect();
}
process.exit(0);
