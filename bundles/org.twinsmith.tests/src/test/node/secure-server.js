// A server that lets in whom it trusts and knows, by node-opcua, for tests.
// usage: node secure-server.js FOLDER TRUSTED_CLIENT.der TRUSTED_USER.der; prints "endpoint <url>" when it listens; ends when its input ends.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { OPCUACertificateManager } = require("node-opcua-certificate-manager");
const { MessageSecurityMode, SecurityPolicy } = require("node-opcua-secure-channel");
const { OPCUAServer } = require("node-opcua-server");
const { StatusCodes } = require("node-opcua-status-code");
const { DataType, Variant } = require("node-opcua-variant");

const [folder, client, user] = process.argv.slice(2);
const uri = "urn:foreign:secure";

async function manager(name, trusted) {
    const rootFolder = join(folder, name);
    mkdirSync(rootFolder, { recursive: true });
    const pki = new OPCUACertificateManager({ rootFolder, automaticallyAcceptUnknownCertificate: false });
    await pki.initialize();
    await pki.trustCertificate(readFileSync(trusted));
    return pki;
}

const pki = await manager("pki", client);
const users = await manager("users", user);
const certificateFile = join(folder, "server.pem");
await pki.createSelfSignedCertificate({
    applicationUri: uri, dns: ["localhost"], ip: ["127.0.0.1"], outputFile: certificateFile,
    startDate: new Date(Date.now() - 3600_000), validity: 30, subject: "/CN=Foreign secure server/O=Test",
});

const server = new OPCUAServer({
    port: 0,
    host: "127.0.0.1",
    resourcePath: "/secure",
    serverInfo: { applicationUri: uri },
    serverCertificateManager: pki,
    userCertificateManager: users,
    certificateFile,
    privateKeyFile: pki.privateKey,
    securityModes: [MessageSecurityMode.Sign, MessageSecurityMode.SignAndEncrypt],
    securityPolicies: [SecurityPolicy.Basic256Sha256, SecurityPolicy.Aes128_Sha256_RsaOaep, SecurityPolicy.Aes256_Sha256_RsaPss],
    allowAnonymous: false,
    userManager: { isValidUser: (name, password) => name === "operator" && password === "let:me in" },
});
await server.initialize();
const own = server.engine.addressSpace.registerNamespace("urn:foreign:secure");
let setpoint = 10;
own.addVariable({
    organizedBy: server.engine.addressSpace.rootFolder.objects, nodeId: "s=Setpoint", browseName: "Setpoint", dataType: "Double",
    value: {
        get: () => new Variant({ dataType: DataType.Double, value: setpoint }),
        set: (written) => { setpoint = written.value; return StatusCodes.Good; },
    },
});
await server.start();
console.log("endpoint " + server.getEndpointUrl());
process.stdin.resume();
process.stdin.on("end", async () => {
    await server.shutdown(10);
    process.exit(0);
});
