import type { Agent } from 'node:https';
import type { SandboxFetch } from './net/client.ts';
import type { Fault } from './net/faults.ts';
import type { LoggedRequest } from './net/log.ts';
import type { Member, Token } from './shortcut/data.ts';
import type { NewToken } from './shortcut/store.ts';
import type { AfterSignIn, Fixture } from './shortcut/web.ts';
import type { ConnectorSettings } from './stackone/connectors.ts';
import type { Account, SessionOptions } from './stackone/store.ts';

/**
 * The ways a vendor may show the Hub:
 * - `web-component`: at once, as the web component;
 * - `react`: at once, as the React component;
 * - `late`: as the web component, in a modal dialog, once a button is pressed;
 * - `frame`: the first of these in a frame of the vendor's own;
 * - `foreign-frame`: StackOne's own page in a frame;
 * - `lookalike`: not at all, but a form of the vendor's own that has a field and a button of the same names;
 * - `beside`: as the web component, beside that form.
 */
export type VendorPage =
  | 'web-component'
  | 'react'
  | 'late'
  | 'frame'
  | 'foreign-frame'
  | 'lookalike'
  | 'beside'
  | 'fake';

/** Whose account it is, and what it holds besides the token. */
export type Linking = SessionOptions & { credentials?: Record<string, string> };

export type SandboxOptions = {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Where sign-in leads, also after `reset`; which one Shortcut does is unknown in reality. Default `home`. */
  afterSignIn?: AfterSignIn;
  /** `false`: HTTP/1.1 only. Which protocol the services speak is unknown in reality. Default `true`. */
  http2?: boolean;
  /** Hosts that no name server knows; browsers can't find them. */
  unknown?: readonly string[];
};

/** A cookie for puppeteer's `browser.setCookie`. */
export type SessionCookie = {
  name: string;
  value: string;
  domain: string;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite: 'Lax';
};

export type ShortcutControls = {
  /** The one person who can sign in, and the password. */
  readonly member: Readonly<Member>;
  readonly password: string;
  /** Makes a token as the page would and returns its text. */
  createToken(token: NewToken): string;
  tokens(): readonly Readonly<Token>[];
  /** Deletes by the token's text. */
  deleteToken(token: string): void;
  /** The token is listed no more and refused with 401, as when Shortcut finds it in public. */
  revoke(token: string): void;
  /** A fresh signed-in session. */
  cookie(): SessionCookie;
  /** Ends every session on the server; browsers find out at their next request. */
  signOut(): void;
  /** While set, every document on app.shortcut.com is this one; private endpoints need no session then. */
  setFixture(fixture: Fixture | null): void;
  setAfterSignIn(where: AfterSignIn): void;
  setMember(change: Partial<Omit<Member, 'id'>>): void;
  /** Requests a minute and token before 429; 200 at the start. */
  setRateLimit(perMinute: number): void;
};

export type StackOneControls = {
  readonly apiKey: string;
  /**
   * Bound to `shortcut_pm` unless `provider` says otherwise (`null`: not bound). `connector` changes what this
   * session alone sees of the connector.
   */
  createSession(options?: SessionOptions & { connector?: Partial<ConnectorSettings> }): {
    token: string;
    auth_link_url: string;
  };
  accounts(): readonly Readonly<Account>[];
  /** An account that is linked already, with this API token; returns its id. */
  linkAccount(apiToken: string, options?: Linking): string;
  expire(token: string): void;
  /** Changes the project's connector for every session. */
  setConnector(change: Partial<ConnectorSettings>): void;
  /** What a saved edit answers; `empty` at the start. */
  setPatchAnswer(answer: 'empty' | 'account'): void;
};

export type VendorControls = {
  /** The address of a page of the vendor's; the token is the session's that the Hub on it is for. */
  url(page: VendorPage, token?: string): string;
};

/** Shortcut, StackOne and a vendor on a loopback port, under their production host names. */
export type Sandbox = {
  readonly port: number;
  readonly hosts: readonly string[];
  /** Flags that make Chromium reach the sandbox, and nothing else, under the production host names. */
  chromiumArgs(): string[];
  /** Every request in the order its body was complete, preflights included. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  /** Data as at the start, no faults, no latency, no fixture, no log. Session cookies and tokens are void. */
  reset(): void;
  close(): Promise<void>;
  readonly shortcut: ShortcutControls;
  readonly stackone: StackOneControls;
  readonly vendor: VendorControls;
  /** Makes the next matching requests fail. Returns the function that takes the fault back. */
  fault(fault: Fault): () => void;
  /** Milliseconds every request waits first. */
  latency(milliseconds: number): void;
  /** Certificates in PEM, for Node clients that take a `ca`. */
  readonly ca: string;
  /** An `https.Agent` whose connections all end here. */
  readonly agent: Agent;
  /** `fetch` for production URLs that ends here. Redirects are not followed, cookies not kept. */
  readonly fetch: SandboxFetch;
};
