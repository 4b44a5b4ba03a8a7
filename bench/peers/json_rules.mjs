// usage: node json_rules.mjs RULES_FILE LINES_FILE: one verdict a line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const { Engine } = createRequire(process.env.NODE_FROM)("json-rules-engine");
const words = ["prohibited", "condition_unmet", "no_legal_basis", "required", "permitted"];
const rules = JSON.parse(readFileSync(process.argv[2], "utf8"));
const engine = new Engine([], { allowUndefinedFacts: true });
for (const rule of rules) engine.addRule({ ...rule, onSuccess: (event, almanac) => almanac.addRuntimeFact(event.type, true) });
const out = [];
for (const line of readFileSync(process.argv[3], "utf8").trimEnd().split("\n")) {
    const { events } = await engine.run(JSON.parse(line).act);
    const held = new Set(events.map((event) => event.type));
    out.push(words.find((word) => held.has(word)) ?? "no_rule");
}
process.stdout.write(out.join("\n") + "\n");
