// Listens to the events of a plant, acknowledges its alarms, reads its history and calls a method, by node-opcua, for tests.
// usage: node plant-client.js ENDPOINT; prints "ready" when it listens, then a line of JSON for each event; each line of its input is an order:
//   ack | refresh | history NODE FROM TO MOST BACKWARD | call OBJECT METHOD VALUE... ; ends when its input ends.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { AttributeIds, OPCUAClient, coerceNodeId, constructEventFilter, TimestampsToReturn } = require("node-opcua-client");
const { MessageSecurityMode, SecurityPolicy } = require("node-opcua-secure-channel");
const { DataType, Variant } = require("node-opcua-variant");

const endpoint = process.argv[2];
const client = OPCUAClient.create({
    applicationName: "Foreign listener", securityPolicy: SecurityPolicy.None, securityMode: MessageSecurityMode.None,
    endpointMustExist: false, connectionStrategy: { maxRetry: 1, initialDelay: 200, maxDelay: 500 },
});
await client.connect(endpoint);
const session = await client.createSession();
const namespaces = await session.readNamespaceArray();
const id = (text) => text.replace(/^nsu=([^;]+);/, (all, uri) => `ns=${namespaces.indexOf(uri)};`);
const say = (kind, value) => console.log(kind + " " + JSON.stringify(value));

const subscription = await session.createSubscription2({
    requestedPublishingInterval: 50, requestedLifetimeCount: 1000, requestedMaxKeepAliveCount: 20, publishingEnabled: true,
});
const names = ["EventId", "EventType", "SourceName", "Time", "Message", "Severity", "ConditionName", "ActiveState", "ActiveState.Id", "AckedState.Id",
    "Retain", "Comment", "LimitState.CurrentState"];
const filter = constructEventFilter(names);
// The id of the condition is the attribute of the event itself (OPC 10000-9, 5.5.2.13).
const Operand = filter.selectClauses[0].constructor;
filter.selectClauses.push(new Operand({ typeDefinitionId: coerceNodeId("i=2782"), browsePath: [], attributeId: AttributeIds.NodeId }));
const item = await subscription.monitor({ nodeId: "i=2253", attributeId: AttributeIds.EventNotifier }, { queueSize: 1000, filter }, TimestampsToReturn.Both);
let last;
item.on("changed", (fields) => {
    const event = {};
    names.forEach((name, i) => { event[name] = fields[i].value; });
    const condition = fields[names.length].value;
    if (condition) {
        last = { condition, eventId: event.EventId };
    }
    say("event", {
        type: event.EventType?.toString(), source: event.SourceName, time: event.Time, message: event.Message?.text, severity: event.Severity,
        active: event["ActiveState.Id"], acknowledged: event["AckedState.Id"], retain: event.Retain, comment: event.Comment?.text,
        level: event["LimitState.CurrentState"]?.text, condition: condition?.toString(),
    });
});

const call = async (objectId, methodId, inputArguments) => {
    const result = await session.call({ objectId, methodId, inputArguments });
    say("called", { status: result.statusCode.name, arguments: result.inputArgumentResults?.map((each) => each.name) });
};
const orders = {
    ack: () => call(last.condition, "i=9111", [new Variant({ dataType: DataType.ByteString, value: last.eventId }),
        new Variant({ dataType: DataType.LocalizedText, value: { text: "seen" } })]),
    refresh: () => call("i=2782", "i=3875", [new Variant({ dataType: DataType.UInt32, value: subscription.subscriptionId })]),
    call: (object, method, ...values) => call(id(object), id(method), values.map((each) => new Variant({ dataType: DataType.Double, value: Number(each) }))),
    history: async (node, from, to, most, backward) => {
        const result = await session.readHistoryValue({ nodeId: id(node) }, new Date(from), new Date(to), { numValuesPerNode: Number(most) });
        say("history", { status: result.statusCode.name, values: result.historyData?.dataValues.map((each) => [each.sourceTimestamp, each.value.value]) });
    },
};
console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
    const [order, ...words] = line.trim().split(" ");
    try {
        await orders[order](...words);
    } catch (e) {
        say("failed", String(e.message));
    }
}
await session.close();
await client.disconnect();
process.exit(0);
