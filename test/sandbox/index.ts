import { type Assets, loadAssets } from './assets.ts';
import { shortcutControls, stackoneControls, vendorControls } from './controls.ts';
import { type Certificates, loadCertificates } from './net/certificates.ts';
import { makeAgent, makeFetch } from './net/client.ts';
import type { SandboxRequest, Site } from './net/exchange.ts';
import { makeFaults } from './net/faults.ts';
import { handle, isGone } from './net/handle.ts';
import { makeLog } from './net/log.ts';
import { type LoopbackServer, listen } from './net/server.ts';
import { shortcutApi } from './shortcut/api.ts';
import { makeRateLimit, type RateLimit } from './shortcut/rate-limit.ts';
import { shortcutWeb } from './shortcut/web.ts';
import { stackoneApi } from './stackone/public-api.ts';
import { stackoneWeb } from './stackone/web.ts';
import { type State, startingState } from './state.ts';
import type { Sandbox, SandboxOptions } from './types.ts';
import { vendorWeb } from './vendor/web.ts';

export type { Fault, FaultKind } from './net/faults.ts';
export type { LoggedRequest } from './net/log.ts';
export type { Member, Token } from './shortcut/data.ts';
export type { ConnectorSettings } from './stackone/connectors.ts';
export type { Account, SessionOptions } from './stackone/store.ts';
export type { Sandbox, SandboxOptions, SessionCookie, VendorPage } from './types.ts';

export const hosts = [
  'app.shortcut.com',
  'api.app.shortcut.com',
  'api.stackone.com',
  'app.stackone.com',
  'vendor.example.com',
] as const;

/** Starts Shortcut and StackOne, as far as their public facts go, and a vendor's web app, on one loopback port. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const [certificates, assets] = await Promise.all([loadCertificates(hosts), loadAssets()]);
  const afterSignIn = options.afterSignIn ?? 'home';
  const state = startingState(afterSignIn);
  const limit = makeRateLimit();
  const faults = makeFaults();
  const log = makeLog();
  const sites = makeSites({ state, limit, assets });
  const server = await listen({ port: options.port ?? 0, http2: options.http2 ?? true, certificates }, (connection) => {
    handle(connection, { sites, faults, log, latency: () => state.latency }).catch((error: unknown) => {
      // A client that goes away while its request is read is part of what is tested; all else is a bug here.
      if (isGone(connection.response)) return;
      console.error('sandbox:', error);
      connection.drop();
    });
  });
  const clearRequests = () => void log.entries.splice(0);
  return {
    ...network(server, certificates, options.unknown ?? []),
    requests: log.entries,
    clearRequests,
    reset() {
      Object.assign(state, startingState(afterSignIn));
      limit.reset();
      faults.clear();
      clearRequests();
    },
    shortcut: shortcutControls(state, limit),
    stackone: stackoneControls(state),
    vendor: vendorControls,
    fault: faults.add,
    latency(milliseconds) {
      state.latency = milliseconds;
    },
  };
}

type Parts = { state: State; limit: RateLimit; assets: Assets };

function makeSites({ state, limit, assets }: Parts): Map<string, Site> {
  const shortcut = () => state.shortcut;
  const stackone = () => state.stackone;
  const api = shortcutApi(shortcut, limit);
  const ask = async (token: string) => api(memberRequest(token));
  return new Map<string, Site>([
    [
      'app.shortcut.com',
      shortcutWeb({ store: shortcut, fixture: () => state.fixture, assets, afterSignIn: () => state.afterSignIn }),
    ],
    ['api.app.shortcut.com', api],
    ['api.stackone.com', stackoneApi(stackone, ask)],
    ['app.stackone.com', stackoneWeb(stackone, assets)],
    ['vendor.example.com', vendorWeb(assets)],
  ]);
}

/** StackOne's own question to Shortcut: not over the wire, so faults and the log are about the helper's requests only. */
function memberRequest(token: string): SandboxRequest {
  const path = '/api/v3/member';
  const headers = { 'shortcut-token': token };
  return {
    host: 'api.app.shortcut.com',
    method: 'GET',
    path,
    target: path,
    query: new URLSearchParams(),
    headers,
    body: '',
  };
}

function network({ port, close }: LoopbackServer, { ca, spki }: Certificates, unknown: readonly string[]) {
  const named = hosts.filter((host) => !unknown.includes(host));
  const agent = makeAgent(port, ca);
  const rules = [...named.map((host) => `MAP ${host}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'];
  const chromiumArgs = () => [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ];
  return { port, hosts: named, chromiumArgs, close, ca, agent, fetch: makeFetch(agent) };
}
