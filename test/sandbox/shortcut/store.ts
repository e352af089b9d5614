import { randomBytes, randomUUID } from 'node:crypto';
import {
  DEFAULT_WORKSPACE,
  type Member,
  startingMember,
  startingWorkspaces,
  type Token,
  type Workspace,
} from './data.ts';

export type NewToken = {
  name: string;
  access: 'ro' | 'rw';
  workspace?: string;
  /** The old kind: a UUID, whose text doesn't tell its access; v4 refuses it unless told otherwise. */
  legacy?: boolean;
} & Partial<Pick<Token, 'v4' | 'role' | 'memberName' | 'forbidden'>>;

export type ShortcutStore = {
  workspaces: Workspace[];
  member: Member;
  tokens: Token[];
  /** Session ids that are signed in. */
  sessions: Set<string>;
  addToken(token: NewToken): Token;
  removeToken(id: string): boolean;
  /** A token that still works. */
  find(token: string): Token | undefined;
  workspaceOf(token: Token): Workspace;
};

export function makeShortcutStore(): ShortcutStore {
  const store: ShortcutStore = {
    workspaces: startingWorkspaces(),
    member: startingMember(),
    tokens: [],
    sessions: new Set(),
    addToken(options) {
      const token = newToken(options);
      store.workspaceOf(token);
      store.tokens.push(token);
      return token;
    },
    removeToken(id) {
      const before = store.tokens.length;
      store.tokens = store.tokens.filter((token) => token.id !== id);
      return store.tokens.length < before;
    },
    find: (text) => store.tokens.find((token) => token.token === text && !token.revoked),
    workspaceOf(token) {
      const found = store.workspaces.find((workspace) => workspace.slug === token.workspace);
      if (!found) throw new Error(`the sandbox has no workspace ${token.workspace}`);
      return found;
    },
  };
  return store;
}

function newToken({ legacy = false, workspace = DEFAULT_WORKSPACE, ...options }: NewToken): Token {
  return {
    v4: legacy ? 'refuse' : 'scopes',
    ...options,
    workspace,
    id: randomUUID(),
    token: legacy ? randomUUID() : tokenText(options.access, workspace),
    createdAt: new Date().toISOString(),
    revoked: false,
  };
}

/** Only the prefix is documented; what follows it, its alphabet and length are unknown in reality. */
function tokenText(access: 'ro' | 'rw', workspace: string): string {
  return `sct_${access}_${workspace}_${randomBytes(24).toString('base64url').replaceAll(/[-_]/g, 'x')}`;
}
