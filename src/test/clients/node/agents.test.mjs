// The official clients of the Model Context Protocol, unmodified, against a running Diwan with the shipped graph:
//   ./diwan up --mem
//   cd src/test/clients/node && npm install && DIWAN=http://localhost:3030 node --test agents.test.mjs
// Over standard input and output too, where COMMAND says how Diwan is started: COMMAND="../../../../diwan mcp --mem"
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import * as modern from '@modelcontextprotocol/client';
import { defaultModel, Model } from '@opensanctions/followthemoney';

const diwan = process.env.DIWAN ?? 'http://localhost:3030';
const me = { name: 'diwan-test', version: '1' };

const asks = async (client) => {
  const { tools } = await client.listTools();
  assert.equal(tools.length, 15);
  assert.ok(tools.every((tool) => tool.annotations.readOnlyHint && tool.outputSchema));
  const call = async (name, args) => {
    const result = await client.callTool({ name, arguments: args });
    return { status: result.structuredContent.status, text: result.content[0].text, ...result.structuredContent };
  };
  const found = await call('search_entities', { query: 'محمد شياع السوداني' });
  assert.equal(found.entities[0].iri, 'https://w3id.org/diwan/id/mohammed-shia-al-sudani');
  const wants = await call('list_claims', { relation: 'callsForWithdrawalOf', max_bytes: 100_000 });
  assert.ok(wants.claims.every((claim) => claim.claim && claim.source.iri && claim.modality));
  assert.ok(wants.text.split('\n').some((line) => line.startsWith('DENIED by U.S. officials (unnamed)')));
  const one = await call('get_claim', { claim: wants.claims[0].claim });
  assert.equal(one.claim.claim, wants.claims[0].claim);
  assert.equal((await call('describe_entity', { entity: 'Zaphod Beeblebrox' })).status, 'not_in_graph');
  const late = await call('sparql', { query: 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }' });
  assert.equal(late.status, 'timed_out');
  const wrong = await call('sparql', { query: 'SELECT ?c {\n  ?c :modalit :Denied }' });
  assert.match(wrong.text, /line 2, column 6.*:modality/);
  const { resources } = await client.listResources();
  assert.ok(resources.length > 20);
  const read = await client.readResource({ uri: resources[0].uri });
  assert.equal(JSON.parse(read.contents[0].text).status, 'found');
  const prompt = await client.getPrompt({ name: 'brief', arguments: { topic: 'the coalition' } });
  assert.match(prompt.messages[0].content.text, /the coalition/);
};

test('the client of 2025-11-25 asks over HTTP', async () => {
  const client = new Client(me);
  await client.connect(new StreamableHTTPClientTransport(new URL(`${diwan}/mcp`)));
  await asks(client);
  await client.close();
});

test('the client of 2026-07-28 asks over HTTP without a handshake', async () => {
  const client = new modern.Client(me, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new modern.StreamableHTTPClientTransport(new URL(`${diwan}/mcp`)));
  assert.equal(client.getNegotiatedProtocolVersion(), '2026-07-28');
  await asks(client);
  await client.close();
});

test('a client asks on the standard streams', { skip: !process.env.COMMAND }, async () => {
  const [command, ...args] = process.env.COMMAND.split(' ');
  const client = new Client(me);
  await client.connect(new StdioClientTransport({ command, args, stderr: 'ignore' }), { timeout: 120_000 });
  await asks(client);
  await client.close();
});

test('FollowTheMoney knows every schema and property', async () => {
  const model = new Model(defaultModel);
  const lines = (await (await fetch(`${diwan}/graph?format=ftm&limit=10000`)).text()).trim().split('\n').map((line) => JSON.parse(line));
  const schemata = new Map(lines.map((entity) => [entity.id, entity.schema]));
  assert.ok(lines.length > 300);
  for (const entity of lines) {
    const schema = model.getSchema(entity.schema);
    for (const [name, values] of Object.entries(entity.properties)) {
      const property = schema.getProperty(name);
      assert.ok(property && !property.stub, `${entity.schema} ${name}`);
      if (property.type.name === 'entity') {
        for (const value of values) {
          assert.ok(model.getSchema(schemata.get(value)).isA(property.range), `${name} ${value}`);
        }
      }
    }
    for (const name of schema.required ?? []) assert.ok(entity.properties[name], `${entity.id} lacks ${name}`);
    model.getEntity(entity);
  }
});
