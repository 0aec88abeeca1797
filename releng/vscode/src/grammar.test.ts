import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

const extension = join(__dirname, "..");
const repository = join(extension, "..", "..");

const engine = loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));

/** The grammar as VS Code itself runs it. */
async function grammar(): Promise<IGrammar> {
    const file = join(extension, "syntaxes", "twin.tmLanguage.json");
    await engine;
    const registry = new Registry({
        onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
        loadGrammar: async () => parseRawGrammar(readFileSync(file, "utf8"), file),
    });
    const loaded = await registry.loadGrammar("source.twin");
    assert.ok(loaded);
    return loaded;
}

/** Each piece of a text with its innermost scope. */
function pieces(loaded: IGrammar, text: string): [string, string][] {
    let state = INITIAL;
    return text.split("\n").flatMap(line => {
        const result = loaded.tokenizeLine(line, state);
        state = result.ruleStack;
        return result.tokens.map((token): [string, string] =>
            [line.substring(token.startIndex, token.endIndex), token.scopes[token.scopes.length - 1]]);
    });
}

test("words, units, numbers, texts and comments are told apart", async () => {
    const loaded = await grammar();
    const found = pieces(loaded, "/** A state. */ state level : Length = 1.5 [m] // of water\nevent low when tank.source > 1 [mm[Hg]] \"a [b]\"");
    const scope = (piece: string) => found.filter(([text]) => text.trim() === piece).map(([, name]) => name);
    assert.deepEqual(scope("state"), ["storage.modifier.twin"]);
    assert.deepEqual(scope("1.5"), ["constant.numeric.twin"]);
    assert.deepEqual(scope("m"), ["constant.other.unit.twin"]);
    assert.deepEqual(scope("Hg"), ["constant.other.unit.twin"]);
    assert.deepEqual(scope("a [b]"), ["string.quoted.double.twin"]);
    assert.deepEqual(scope("// of water"), ["comment.line.double-slash.twin"]);
    assert.deepEqual(scope("when"), ["keyword.control.twin"]);
    assert.deepEqual(scope("source"), [], "a member of that name is no word of the language");
});

test("no example leaves a text, a comment or a unit open", async () => {
    const loaded = await grammar();
    const examples = readdirSync(join(repository, "examples"), { recursive: true, encoding: "utf8" })
        .filter(name => name.endsWith(".twin"));
    assert.ok(examples.length > 3);
    for (const name of examples) {
        const last = pieces(loaded, `${readFileSync(join(repository, "examples", name), "utf8")}\nsystem`).pop();
        assert.deepEqual(last, ["system", "storage.type.twin"], `nothing stays open in ${name}`);
    }
});
