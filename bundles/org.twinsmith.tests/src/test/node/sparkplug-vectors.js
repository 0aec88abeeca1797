// Prints the messages of bundles/org.twinsmith.mqtt/src/test/resources/org/twinsmith/mqtt/sparkplug/vectors.json,
// encoded by Eclipse Tahu:  npm install --no-save sparkplug-payload@1.0.3 && node sparkplug-vectors.js
// With an argument it decodes that message, in base64, instead.
import sparkplug from "sparkplug-payload";
import Long from "long";

const codec = sparkplug.get("spBv1.0");
const time = 1772366400123;
const metric = (name, alias, type, value, more = {}) => ({ name, alias, type, value, timestamp: time, ...more });
const quality = code => ({ Quality: { type: "Int32", value: code } });
const messages = {
  nbirth: {
    timestamp: time, seq: 0, metrics: [
      { name: "bdSeq", type: "UInt64", value: 7, timestamp: time },
      { name: "Node Control/Rebirth", type: "Boolean", value: false, timestamp: time },
      metric("Outputs/Power", 1, "Double", 12.5),
      { name: "Outputs/Level", alias: 2, type: "Float", value: -0.25 },
      metric("Outputs/Count", 3, "Int32", -42),
      metric("Outputs/Small", 4, "Int8", -5),
      metric("Outputs/Short", 5, "Int16", -300),
      metric("Outputs/Long", 6, "Int64", Long.fromString("-9007199254740993")),
      metric("Outputs/Unsigned", 7, "UInt32", 4000000000),
      metric("Outputs/Big", 8, "UInt64", Long.fromString("18446744073709551615", true)),
      metric("Outputs/On", 9, "Boolean", true),
      metric("Outputs/Text", 10, "String", "3.5"),
      metric("Outputs/Nothing", 11, "Double", null),
      metric("Outputs/Stale", 12, "Double", 1, { properties: { engUnit: { type: "String", value: "kW" }, ...quality(500) } }),
      metric("Outputs/Bad", 13, "Double", 1, { properties: quality(0) }),
      metric("Outputs/Bytes", 14, "Bytes", new Uint8Array([1, 2, 3])),
      metric("Outputs/Infinite", 15, "Double", Infinity),
      metric("Outputs/NaN", 16, "Double", NaN)]
  },
  ndata: {
    timestamp: time + 1000, seq: 1, metrics: [
      { alias: 1, type: "Double", value: 13, timestamp: time + 1000 },
      { alias: 3, type: "Int32", value: -43, timestamp: time + 900, isHistorical: true }]
  },
  ndeath: { timestamp: time + 2000, metrics: [{ name: "bdSeq", type: "UInt64", value: 7 }] }
};

const given = process.argv[2];
console.log(JSON.stringify(given ? codec.decodePayload(Buffer.from(given, "base64"))
  : Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, Buffer.from(codec.encodePayload(message)).toString("base64")])), null, 1));
