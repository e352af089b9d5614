import type { Token } from './data.ts';
import type { ShortcutStore } from './store.ts';

/** `GET /api/v3/member`: MemberInfo of the swagger file behind `@shortcut/client`. */
export function memberInfo(token: Token, store: ShortcutStore) {
  const workspace = store.workspaceOf(token);
  const { id, mentionName } = store.member;
  const role = token.role ?? store.member.role;
  return {
    id,
    is_owner: role.toLowerCase() === 'owner',
    mention_name: mentionName,
    name: token.memberName ?? store.member.name,
    role,
    workspace2: {
      id: workspace.id,
      created_at: workspace.createdAt,
      default_workflow_id: 500000006,
      estimate_scale: [0, 1, 2, 4, 8],
      name: workspace.name,
      url_slug: workspace.slug,
      utc_offset: '-08:00',
      korey_enabled: false,
    },
    organization2: { id: workspace.organizationId },
  };
}

/** `GET /api/v4/whoami`: WhoamiEntityWrapper of `@shortcut/client/v4`. */
export function whoami(token: Token, store: ShortcutStore) {
  const workspace = store.workspaceOf(token);
  return {
    // Present by the client's types; its path is unknown in reality.
    $schema: 'https://api.app.shortcut.com/api/v4/schemas/Whoami',
    entity: {
      entity_type: 'whoami',
      authorization: { scopes: scopes(token) },
      member: v4Member(token, store),
      workspace: {
        entity_type: 'workspace:slim',
        id: workspace.id,
        name: workspace.name,
        slug: workspace.slug,
        app_url: `https://app.shortcut.com/${workspace.slug}`,
      },
    },
  };
}

function v4Member(token: Token, store: ShortcutStore) {
  return {
    entity_type: 'member',
    id: store.member.id,
    name: token.memberName ?? store.member.name,
    mention_name: store.member.mentionName,
    email_address: store.member.email,
    role: token.role ?? store.member.role,
    disabled: false,
  };
}

/** The client's types say null for legacy tokens; that a read-write token lists both scopes is unknown in reality. */
function scopes(token: Token): string[] | null {
  if (token.v4 === 'null-scopes') return null;
  return token.access === 'rw' ? ['read', 'write'] : ['read'];
}
