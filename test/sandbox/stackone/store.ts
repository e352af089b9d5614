import { randomBytes, randomInt } from 'node:crypto';
import { type ConnectorSettings, startingConnector } from './connectors.ts';

/** The body of `POST /connect_sessions`, as far as the sandbox minds it. */
export type SessionOptions = {
  origin_owner_id?: string;
  origin_owner_name?: string;
  origin_username?: string | null;
  /** `null`: not bound, every connector of the project is offered. */
  provider?: string | null;
  /** Makes the session one that edits this account. */
  account_id?: string | null;
  /** Seconds. */
  expires_in?: number;
  multiple?: boolean;
  label?: string | null;
  type?: string;
};

export type ConnectSession = Required<SessionOptions> & {
  id: number;
  token: string;
  auth_link_url: string;
  created_at: string;
  expiresAt: number;
  /** What this session alone sees of the connector, in place of the project's settings. */
  connector: Partial<ConnectorSettings>;
};

export type Account = {
  id: string;
  provider: string;
  originOwnerId: string;
  originOwnerName: string;
  originUsername: string | null;
  label: string | null;
  type: string;
  credentials: Record<string, string>;
  status: 'active' | 'inactive' | 'error';
  createdAt: string;
  updatedAt: string;
};

export type StackOneStore = {
  connector: ConnectorSettings;
  /** What a saved edit answers: the Hub copes with an empty body; what comes is unknown in reality. */
  patchAnswer: 'empty' | 'account';
  sessions: Map<string, ConnectSession>;
  accounts: Account[];
  addSession(options: SessionOptions, connector?: Partial<ConnectorSettings>): ConnectSession;
  /** A session that exists and hasn't expired. */
  live(token: string | undefined): ConnectSession | undefined;
};

export function makeStackOneStore(): StackOneStore {
  const sessions = new Map<string, ConnectSession>();
  return {
    connector: startingConnector,
    patchAnswer: 'empty',
    sessions,
    accounts: [],
    addSession(options, connector = {}) {
      const session = newSession(options, connector);
      sessions.set(session.token, session);
      return session;
    },
    live(token) {
      const session = token ? sessions.get(token) : undefined;
      return session && session.expiresAt > Date.now() ? session : undefined;
    },
  };
}

const defaults: Required<SessionOptions> = {
  origin_owner_id: 'customer-1',
  origin_owner_name: 'Acme Inc',
  origin_username: null,
  provider: null,
  account_id: null,
  // The documented default life of a session is 1,800 s.
  expires_in: 1800,
  multiple: false,
  label: null,
  type: 'production',
};

function newSession(options: SessionOptions, connector: Partial<ConnectorSettings>): ConnectSession {
  const filled = { ...defaults, ...options };
  // Opaque: alphabet and length are unknown in reality.
  const token = randomBytes(48).toString('base64url');
  return {
    ...filled,
    id: randomInt(1, 1_000_000),
    token,
    auth_link_url: `https://app.stackone.com/embedded/integrations?token=${token}`,
    created_at: new Date().toISOString(),
    expiresAt: Date.now() + filled.expires_in * 1000,
    connector,
  };
}
