import { randomUUID } from 'node:crypto';

export type Workspace = { id: string; organizationId: string; slug: string; name: string; createdAt: string };

export type Member = {
  id: string;
  name: string;
  mentionName: string;
  email: string;
  /** Roles are Owner, Admin, Member, Observer; how they are spelled on the wire is unknown in reality. */
  role: string;
};

/** What the API says of a token's access beside accepting it. */
export type V4Answer = 'scopes' | 'null-scopes' | 'refuse';

export type Token = {
  id: string;
  token: string;
  name: string;
  access: 'ro' | 'rw';
  workspace: string;
  createdAt: string;
  v4: V4Answer;
  /** In place of the member's own, so that one test can hold tokens of several people. */
  role?: string;
  memberName?: string;
  /** Answers 403 with one of the two documented bodies. */
  forbidden?: 'feature' | 'entitlement';
  revoked: boolean;
};

export const DEFAULT_WORKSPACE = 'acme';
export const SESSION_COOKIE = 'sandbox_session';
export const PASSWORD = 'correct horse battery staple';

export function startingWorkspaces(): Workspace[] {
  return [workspace('acme', 'Acme'), workspace('globex', 'Globex')];
}

function workspace(slug: string, name: string): Workspace {
  return { id: randomUUID(), organizationId: randomUUID(), slug, name, createdAt: '2024-02-01T09:00:00Z' };
}

export function startingMember(): Member {
  return { id: randomUUID(), name: 'Robin Doe', mentionName: 'robin', email: 'robin@acme.example', role: 'member' };
}
