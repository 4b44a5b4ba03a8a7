// usage: node zen.mjs DECISION_FILE LINES_FILE: one verdict a line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const { ZenEngine } = createRequire(process.env.NODE_FROM)("@gorules/zen-engine");
const decision = new ZenEngine().createDecision(readFileSync(process.argv[2]));
const out = [];
for (const line of readFileSync(process.argv[3], "utf8").trimEnd().split("\n")) {
    const { result } = await decision.evaluate(JSON.parse(line).act);
    out.push(result.verdict);
}
process.stdout.write(out.join("\n") + "\n");
