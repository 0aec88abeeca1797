// Reads a file of orbits as others do: "node read.js czml FILE SECONDS" says where each body is so long after the start of the scene, by Cesium;
// "node read.js geojson FILE" says what features there are, by check-geojson. Prints one line of JSON.
import { readFileSync } from "node:fs";

const [kind, file, seconds] = process.argv.slice(2);
const text = readFileSync(file, "utf8");

async function scene() {
    // Cesium asks whether values are of these classes of a browser; none is.
    for (const name of ["Image", "HTMLCanvasElement", "HTMLVideoElement"]) {
        globalThis[name] = class {};
    }
    const { CzmlDataSource, JulianDate, ReferenceFrame } = await import("@cesium/engine");
    const source = await CzmlDataSource.load(JSON.parse(text));
    const date = JulianDate.addSeconds(source.clock.startTime, Number(seconds), new JulianDate());
    return {
        name: source.name,
        start: JulianDate.toIso8601(source.clock.startTime, 6),
        bodies: source.entities.values.map((entity) => {
            const { x, y, z } = entity.position.getValueInReferenceFrame(date, ReferenceFrame.INERTIAL) ?? {};
            return { name: entity.name, available: entity.isAvailable(date), position: [x, y, z] };
        }),
    };
}

async function tracks() {
    const { check } = await import("@placemarkio/check-geojson");
    return check(text).features.map((feature) => ({ name: feature.properties.name, lines: feature.geometry.coordinates.length }));
}

try {
    console.log(JSON.stringify(await (kind === "czml" ? scene() : tracks())));
} catch (error) {
    console.log(JSON.stringify({ refused: String(error.message ?? error), issues: error.issues }));
    process.exitCode = 1;
}
process.exit();
