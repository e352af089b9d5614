/** The command itself, with the real npm, against registries of all sorts on loopback. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const JSON_TYPE = 'application/json';
const advisory = (severity: string) => [
  { id: 1, url: 'https://advisories.invalid/1', title: 'Made up', severity, vulnerable_versions: '*' },
];

interface Registry {
  /** Of a look-up, for the packages it asks about; a string is sent as it stands. */
  lookUp: (names: string[]) => { status?: number; body: unknown };
  /** Of a package's metadata. */
  hasPackages?: boolean;
}

const PREACT = '11.2.0';
const metadata = (name: string) => ({
  name,
  'dist-tags': { latest: PREACT },
  versions: { [PREACT]: { name, version: PREACT, dist: { integrity: 'sha512-made-up', tarball: '' } } },
});

async function namesIn(request: IncomingMessage): Promise<string[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks);
  const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  return Object.keys(JSON.parse(text.toString() || '{}'));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : JSON_TYPE });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function answer({ lookUp, hasPackages = true }: Registry, request: IncomingMessage, response: ServerResponse) {
  const names = await namesIn(request);
  if (request.method === 'POST') {
    const { status = 200, body } = lookUp(names);
    return send(response, status, body);
  }
  const name = decodeURIComponent(request.url?.slice(1) ?? '');
  return hasPackages ? send(response, 200, metadata(name)) : send(response, 502, 'Bad gateway');
}

let server: Server | undefined;
let cache: string;
beforeEach(() => {
  // npm keeps advisories by their numbers: made-up ones must not stay in anybody's cache.
  cache = mkdtempSync(join(tmpdir(), 'npm-cache-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
  server?.close();
  server?.closeAllConnections();
});

async function addressOf(registry: Registry): Promise<string> {
  server = createServer((request, response) => void answer(registry, request, response));
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}

async function audit(registry: Registry, ...args: string[]) {
  const env = {
    ...process.env,
    npm_config_registry: await addressOf(registry),
    npm_config_cache: cache,
    NO_PROXY: '127.0.0.1',
  };
  const command = ['--import', 'tsx', 'scripts/audit.ts', ...args];
  return new Promise<{ code: number; told: string }>((ended) => {
    execFile(process.execPath, command, { cwd: root, env }, (error, told) => {
      ended({ code: error ? Number(error.code) : 0, told });
    });
  });
}

const known = (names: string[], extra: Record<string, unknown> = {}) => ({
  body: { ...(names.includes('minimist') && names.length === 1 ? { minimist: advisory('critical') } : {}), ...extra },
});
const forUs = (names: string[], severity: string) => (names.includes('preact') ? { preact: advisory(severity) } : {});

const PATIENCE = 120_000;

it.each<[what: string, registry: Registry, code: number, told: string]>([
  ['knows none', { lookUp: (names) => known(names) }, 0, 'Known vulnerabilities: none'],
  ['knows a high one', { lookUp: (names) => known(names, forUs(names, 'high')) }, 1, 'high: preact (shipped)'],
  ['knows one of no severity', { lookUp: (names) => known(names, forUs(names, 'odd')) }, 1, 'unknown severity: preact'],
  ['says "none" to everything', { lookUp: () => ({ body: {} }) }, 1, 'known for years'],
  ['says a page to look-ups', { lookUp: () => ({ body: '<html>Sign in</html>' }) }, 1, 'of no use'],
  ['says half an answer', { lookUp: () => ({ body: '{"preact":[{' }) }, 1, 'of no use'],
  ['fails at look-ups', { lookUp: () => ({ status: 500, body: {} }) }, 1, 'of no use: 500'],
  ['has no look-ups', { lookUp: () => ({ status: 404, body: {} }) }, 0, 'no such look-up: 404'],
  [
    'is none',
    { lookUp: () => ({ status: 502, body: 'Bad gateway' }), hasPackages: false },
    0,
    'No registry answers: 502',
  ],
])('a registry that %s', { timeout: PATIENCE }, async (_, registry, code, told) => {
  const answered = await audit(registry);
  expect(answered.told).toContain(told);
  expect(answered.code).toBe(code);
});

it('stops without look-ups where they are required', { timeout: PATIENCE }, async () => {
  const answered = await audit({ lookUp: () => ({ status: 404, body: {} }) }, '--required');
  expect(answered.told).toContain('So it stops here.');
  expect(answered.code).toBe(1);
});
