// A pump station on an OPC UA server that nobody of Twinsmith wrote (node-opcua), for tests.
// usage: node server.js FOLDER [PORT [NODESET]]; with a NodeSet it serves that as well; prints "endpoint <url>" when it listens; ends when its input ends.
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { OPCUACertificateManager } = require("node-opcua-certificate-manager");
const { MessageSecurityMode, SecurityPolicy } = require("node-opcua-secure-channel");
const { nodesets } = require("node-opcua-nodesets");
const { OPCUAServer } = require("node-opcua-server");
const { StatusCodes } = require("node-opcua-status-code");
const { DataType, Variant } = require("node-opcua-variant");

const folder = process.argv[2];
mkdirSync(join(folder, "pki"), { recursive: true });
const pki = new OPCUACertificateManager({ rootFolder: join(folder, "pki") });

const server = new OPCUAServer({
    port: Number(process.argv[3] ?? 0),
    host: "127.0.0.1",
    resourcePath: "/foreign",
    nodeset_filename: process.argv[4] ? [nodesets.standard, process.argv[4]] : undefined,
    serverCertificateManager: pki,
    userCertificateManager: pki,
    securityModes: [MessageSecurityMode.None],
    securityPolicies: [SecurityPolicy.None],
    allowAnonymous: true,
    disableDiscovery: true,
});
await server.initialize();

const space = server.engine.addressSpace;
const own = space.registerNamespace("urn:foreign:station");
const station = own.addObject({ organizedBy: space.rootFolder.objects, browseName: "Station" });
const start = Date.now();
const seconds = () => (Date.now() - start) / 1000;

const sensor = (name, range, unit, value) => own.addAnalogDataItem({
    componentOf: station,
    nodeId: `s=${name}`,
    browseName: name,
    dataType: "Double",
    engineeringUnitsRange: { low: range[0], high: range[1] },
    instrumentRange: { low: range[0], high: range[1] },
    engineeringUnits: { namespaceUri: "http://www.opcfoundation.org/UA/units/un/cefact", unitId: -1, displayName: unit, description: unit },
    accessLevel: "CurrentRead",
    minimumSamplingInterval: 20,
    value: { get: () => new Variant({ dataType: DataType.Double, value: value() }) },
});
const plain = (name, dataType, value) => own.addVariable({
    componentOf: station,
    nodeId: `s=${name}`,
    browseName: name,
    dataType,
    minimumSamplingInterval: 20,
    value,
});

sensor("Level", [0, 4], "m", () => 2 + Math.sin(seconds()));
sensor("Power", [0, 20], "kW", () => 5 + Math.sin(3 * seconds()));
sensor("Temperature", [-20, 120], "°C", () => 20 + seconds());
plain("Running", "Boolean", { get: () => new Variant({ dataType: DataType.Boolean, value: seconds() % 2 < 1 }) });
plain("Starts", "UInt32", { get: () => new Variant({ dataType: DataType.UInt32, value: Math.floor(seconds()) }) });
plain("Name", "String", { get: () => new Variant({ dataType: DataType.String, value: "foreign" }) });
plain("Broken", "Double", { get: () => StatusCodes.BadSensorFailure });

let setpoint = 10;
plain("Setpoint", "Float", {
    get: () => new Variant({ dataType: DataType.Float, value: setpoint }),
    set: (written) => {
        setpoint = written.value;
        return StatusCodes.Good;
    },
});

// A counter whose history the server keeps: it is what a client may ask for after an outage.
const counter = own.addVariable({
    componentOf: station,
    nodeId: "s=Counter",
    browseName: "Counter",
    dataType: "Double",
    accessLevel: "CurrentRead | HistoryRead",
});
space.installHistoricalDataNode(counter, { maxOnlineValues: 5000 });
let count = 0;
const counting = setInterval(() => {
    count += 1;
    counter.setValueFromSource(new Variant({ dataType: DataType.Double, value: count }));
}, 50);

// Methods with arguments of all kinds. Each answers what it was given, so that a test sees what arrived.
const Mode = own.addEnumerationType({ browseName: "Mode", enumeration: ["off", "auto", "hand"] });
// A structure needs a NodeSet that declares it: types.xml.
const types = space.getNamespaceIndex("urn:foreign:types");
const Point = types < 0 ? undefined : space.findDataType("Point", types);
const argument = (name, dataType, valueRank = -1) => ({ name, dataType, valueRank, description: { text: "" } });
const echo = (name, inputs, output, answer) => own.addMethod(station, {
    browseName: name, nodeId: `s=${name}`, inputArguments: inputs, outputArguments: [output],
}).bindMethod((given, context, done) => done(null, { statusCode: StatusCodes.Good, outputArguments: [answer(...given.map((each) => each.value))] }));
const text = (value) => new Variant({ dataType: DataType.String, value });
echo("Numbers", [argument("small", DataType.SByte), argument("large", DataType.UInt64), argument("real", DataType.Float), argument("on", DataType.Boolean)],
    argument("told", DataType.String), (small, large, real, on) => text([small, large, real, on].join(" ")));
echo("Sum", [argument("values", DataType.Double, 1)], argument("sum", DataType.Double),
    (values) => new Variant({ dataType: DataType.Double, value: values.reduce((a, b) => a + b, 0) }));
echo("Choose", [argument("mode", Mode.nodeId), argument("at", DataType.DateTime)], argument("told", DataType.String),
    (mode, at) => text(mode + " " + at.toISOString()));
if (Point) echo("Move", [argument("to", Point.nodeId)], argument("there", Point.nodeId),
    (to) => new Variant({ dataType: DataType.ExtensionObject, value: space.constructExtensionObject(Point, { x: to.x + 1, n: to.n }) }));
own.addMethod(station, { browseName: "Refuse", nodeId: "s=Refuse", inputArguments: [], outputArguments: [] })
    .bindMethod((given, context, done) => done(null, { statusCode: StatusCodes.BadInvalidState }));
if (Point) plain("Where", Point.nodeId, { get: () => new Variant({ dataType: DataType.ExtensionObject, value: space.constructExtensionObject(Point, { x: 1.5, n: 7 }) }) });
plain("Levels", "Double", { get: () => new Variant({ dataType: DataType.Double, arrayType: 1, value: [1, 2, 3] }) });
plain("Chosen", Mode.nodeId, { get: () => new Variant({ dataType: DataType.Int32, value: 2 }) });

await server.start();
console.log("endpoint " + server.getEndpointUrl());
// "drop" forgets all sessions with their subscriptions, as a server does that was busy elsewhere for too long.
process.stdin.on("data", () => {
    for (const session of Object.values(server.engine._sessions)) {
        server.engine.closeSession(session.authenticationToken, true, "Terminated");
    }
});
process.stdin.resume();
process.stdin.on("end", async () => {
    clearInterval(counting);
    await server.shutdown(10);
    process.exit(0);
});
