// For each of the questions that come with Diwan: calls and bytes through the tools for agents, against its query over SPARQL.
//   ./diwan up --mem
//   cd src/test/clients/node && DIWAN=http://localhost:3030 node agents.measure.mjs
import { readFileSync } from 'node:fs';

const diwan = process.env.DIWAN ?? 'http://localhost:3030';
const plan = JSON.parse(readFileSync(new URL('agents.questions.json', import.meta.url)));
const bytes = (text) => Buffer.byteLength(text, 'utf8');

const call = async (name, args) => {
  const response = await fetch(`${diwan}/mcp`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', 'MCP-Protocol-Version': '2025-11-25' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  });
  return response.text();
};

const sparql = async (query, accept) =>
  (await fetch(`${diwan}/sparql`, { method: 'POST', headers: { 'Content-Type': 'application/sparql-query', Accept: accept }, body: query })).text();

const throughTools = async (calls) => {
  let count = 0;
  let text = '';
  for (const [name, args] of calls) {
    let after;
    do {
      const answer = await call(name, after ? { ...args, after } : args);
      const { result } = JSON.parse(answer);
      if (result.isError) throw new Error(`${name} ${JSON.stringify(args)}: ${result.content[0].text}`);
      after = result.structuredContent.next;
      text += answer;
      count += 1;
    } while (after);
  }
  return { count, text };
};

const questions = JSON.parse(await (await fetch(`${diwan}/questions`, { headers: { Accept: 'application/json' } })).text());
console.log('| question | tools | calls | bytes | values found | SPARQL as JSON | as CSV |');
console.log('|---|---|---:|---:|---:|---:|---:|');
const sum = { calls: 0, bytes: 0, found: 0, values: 0, json: 0, csv: 0 };
for (const { name, query } of questions) {
  const calls = plan[name.slice(0, 2)];
  const { count, text } = await throughTools(calls);
  const json = await sparql(query, 'application/sparql-results+json');
  const csv = await sparql(query, 'text/csv');
  // numbers that are counted by the query stand in no claim; everything else must be found
  const values = JSON.parse(json)
    .results.bindings.flatMap((row) => Object.values(row))
    .filter((cell) => !/^\d+$/.test(cell.value))
    .map((cell) => cell.value);
  const found = values.filter((value) => text.includes(JSON.stringify(value).slice(1, -1)));
  sum.calls += count;
  sum.bytes += bytes(text);
  sum.found += found.length;
  sum.values += values.length;
  sum.json += bytes(json);
  sum.csv += bytes(csv);
  if (process.env.MISSING) console.log([...new Set(values.filter((value) => !found.includes(value)))].slice(0, 8));
  console.log(
    `| ${name} | ${[...new Set(calls.map(([tool]) => tool))].join(', ')} | ${count} | ${bytes(text)} | ${found.length} of ${values.length} | ${bytes(json)} | ${bytes(csv)} |`,
  );
}
console.log(`| all | | ${sum.calls} | ${sum.bytes} | ${sum.found} of ${sum.values} | ${sum.json} | ${sum.csv} |`);
