// usage: node duckdb.mjs SQL_FILE: runs one statement on one thread.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const { DuckDBInstance } = createRequire(process.env.NODE_FROM)("@duckdb/node-api");
const instance = await DuckDBInstance.create(":memory:", { threads: process.env.THREADS ?? "1" });
const connection = await instance.connect();
await connection.run(readFileSync(process.argv[2], "utf8"));
