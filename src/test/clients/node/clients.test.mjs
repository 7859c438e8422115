// Clients from npm, unmodified, against a running Diwan with the shipped graph:
//   ./diwan up --mem --passwords passwords.txt        (a line "curator: only for tests")
//   cd src/test/clients/node && npm install && DIWAN=http://localhost:3030 npm test
import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { QueryEngine } from '@comunica/query-sparql';
import graphology from 'graphology';
import gexf from 'graphology-gexf/index.js';
import graphml from 'graphology-graphml/index.js';
import jsonld from 'jsonld';
import ParsingClient from 'sparql-http-client/ParsingClient.js';
import SimpleClient from 'sparql-http-client/SimpleClient.js';
import StreamClient from 'sparql-http-client/StreamClient.js';

const diwan = process.env.DIWAN ?? 'http://localhost:3030';
const curator = { user: 'curator', password: 'only for tests' };
const comunica = new QueryEngine();

const rows = async (query, source) =>
  (await comunica.queryBindings(query, { sources: [source] })).toArray();
const count = async (pattern) => {
  const [row] = await rows(`SELECT (COUNT(*) AS ?n) { ${pattern} }`, { type: 'sparql', value: `${diwan}/sparql` });
  return Number(row.get('n').value);
};

test('Comunica reads every row of the endpoint', async () => {
  const all = await rows('SELECT * { ?s ?p ?o }', { type: 'sparql', value: `${diwan}/sparql` });
  assert.equal(all.length, await count('?s ?p ?o'));
  assert.ok(all.length > 10_000);
});

test('Comunica finds out by itself what the address is', async () => {
  for (const path of ['/sparql', '/id/kataib-hezbollah', '/ontology', '/dataset', '/source/rudaw-2024-01-25']) {
    assert.equal((await rows('SELECT * { ?s ?p ?o } LIMIT 5', diwan + path)).length, 5, path);
  }
});

test('Comunica reads the dump with its graphs', async () => {
  const graphs = await rows('SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }', `${diwan}/dump.trig`);
  assert.ok(graphs.some((row) => row.get('g').value === 'https://w3id.org/diwan/source/rudaw-2024-01-25'));
});

test('sparql-http-client asks in each of its ways', async () => {
  const client = new ParsingClient({ endpointUrl: `${diwan}/sparql` });
  for (const operation of ['get', 'postUrlencoded', 'postDirect']) {
    assert.equal((await client.query.select('SELECT * { ?s ?p ?o } LIMIT 3', { operation })).length, 3, operation);
    assert.equal((await client.query.construct('CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3', { operation })).size, 3, operation);
    assert.equal(await client.query.ask('ASK { ?s ?p ?o }', { operation }), true, operation);
  }
});

// as a form, which is what it sends where nothing is said; its "postDirect" calls an update a query and is refused (415)
test('sparql-http-client writes as a curator, and is refused as a stranger', async () => {
  const options = { endpointUrl: `${diwan}/sparql`, updateUrl: `${diwan}/update` };
  const update = 'INSERT DATA { GRAPH <urn:of-npm> { <urn:s> <urn:p> 1 } }';
  const stranger = new SimpleClient(options);
  assert.equal((await stranger.query.update(update)).status, 401);
  const known = new SimpleClient({ ...options, ...curator });
  assert.ok((await known.query.update(update)).ok);
  assert.equal(await count('GRAPH <urn:of-npm> { ?s ?p ?o }'), 1);
  assert.ok((await known.query.update('DROP GRAPH <urn:of-npm>')).ok);
  assert.equal((await known.query.update(update, { operation: 'postDirect' })).status, 415);
});

test('sparql-http-client reads and writes graphs', async () => {
  const client = new StreamClient({ endpointUrl: `${diwan}/sparql`, storeUrl: `${diwan}/data`, ...curator });
  const graph = client.factory.namedNode('https://w3id.org/diwan/source/rudaw-2024-01-25');
  const quads = await client.store.get(graph).toArray();
  assert.equal(quads.length, await count(`GRAPH <${graph.value}> { ?s ?p ?o }`));
  const own = client.factory.namedNode('urn:of-npm');
  const quad = (text) => client.factory.quad(own, own, client.factory.literal(text), own);
  await client.store.put(Readable.from([quad('a')]), { graph: own });
  await client.store.post(Readable.from([quad('b')]), { graph: own });
  assert.equal((await client.store.get(own).toArray()).length, 2);
  await new SimpleClient({ endpointUrl: `${diwan}/sparql`, updateUrl: `${diwan}/update`, ...curator }).query.update('DROP GRAPH <urn:of-npm>');
});

test('jsonld.js reads a thing as one graph', async () => {
  const quads = await jsonld.toRDF(`${diwan}/id/kataib-hezbollah`);
  assert.ok(quads.length > 100);
  assert.ok(quads.every((quad) => quad.graph.termType === 'DefaultGraph'));
});

test('graphology shows no denial or proposal as a fact', async () => {
  const formats = [['gexf', gexf], ['graphml', graphml]];
  for (const [format, reader] of formats) {
    const text = await (await fetch(`${diwan}/graph?focus=government-of-iraq&format=${format}`)).text();
    const read = reader.parse(graphology.MultiDirectedGraph, text);
    const modalities = new Set();
    assert.ok(read.size > 20, format);
    read.forEachEdge((edge, { label, modality }) => {
      modalities.add(modality);
      const mark = { Actual: '', Proposed: 'proposed: ', Denied: 'denied: ' }[modality];
      assert.ok(mark !== undefined && label.startsWith(mark), `${format} ${edge}`);
    });
    assert.deepEqual([...modalities].sort(), ['Actual', 'Denied', 'Proposed'], format);
  }
});
