import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

const extension = join(__dirname, "..");
const configuration = JSON.parse(readFileSync(join(extension, "language-configuration.json"), "utf8"));
const manifest = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));

test("a body and equations indent what follows, a closing brace does not", () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    const indents = (line: string) => new RegExp(increaseIndentPattern).test(line);
    assert.ok(indents("asset Tank {"));
    assert.ok(indents("    equations"));
    assert.ok(indents("    initial equations"));
    assert.ok(!indents("enum Mode { off, on }"));
    assert.ok(!indents("    level = 1 [m]"));
    assert.ok(new RegExp(decreaseIndentPattern).test("}"));
});

test("a comment goes on with a star", () => {
    const goesOn = (before: string) => configuration.onEnterRules.some((rule: { beforeText: string }) => new RegExp(rule.beforeText).test(before));
    assert.ok(goesOn("/** Holds water"));
    assert.ok(goesOn(" * and more"));
    assert.ok(!goesOn("/** Done. */"));
    assert.ok(!goesOn("a = b * c"));
});

test("what the manifest names is there", () => {
    const language = manifest.contributes.languages[0];
    for (const file of [manifest.icon, language.configuration, language.icon.light, language.icon.dark, manifest.contributes.grammars[0].path]) {
        assert.ok(readFileSync(join(extension, file)).length > 0, file);
    }
});
