/** Shortcut and StackOne in memory, slow on purpose: each request waits until the test lets it be answered, or break. */

/** What becomes of a link request. `dead-*`: the connection dies, before or after the server acted. */
export type RequestOutcome =
  | 'saved'
  | 'dead-before'
  | 'dead-after'
  | 'fell-after'
  | 401
  | 403
  | 404
  | 409
  | 422
  | 429
  | 500
  | 503
  | 'garbled';

export interface LinkRequest {
  /** The person's go that it belongs to: from a beginning to an end. */
  go: number;
  acted: boolean;
}

const json = (body: unknown, status = 200) => Response.json(body, { status });
const EDITS = 'edit';

export class UnreliableServices {
  /** The link requests that arrived, in that order. */
  readonly links: LinkRequest[] = [];
  go = 0;
  #waiting: { answer: (fate: RequestOutcome) => void }[] = [];

  /** In place of the browser's own. */
  fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const isLink = request.method !== 'GET';
    // A body that is a stream is asked for once the connection stands.
    await request.text();
    const link = isLink ? { go: this.go, acted: false } : null;
    if (link) this.links.push(link);
    return new Promise((resolve, reject) => {
      const die = () => reject(new TypeError('Failed to fetch'));
      request.signal.addEventListener('abort', die);
      this.#waiting.push({
        answer: (fate) => {
          if (link) link.acted = acts(fate);
          const reply = link ? linkReply(fate) : readReply(request, fate);
          if (reply) resolve(reply);
          else die();
        },
      });
    });
  };

  /** The oldest one. */
  answerNext(fate: RequestOutcome): void {
    this.#waiting.shift()?.answer(fate);
  }

  answerAll(fate: RequestOutcome): void {
    for (const one of this.#waiting.splice(0)) one.answer(fate);
  }
}

const acts = (fate: RequestOutcome) =>
  fate === 'saved' || fate === 'dead-after' || fate === 'fell-after' || fate === 'garbled';

function linkReply(fate: RequestOutcome): Response | null {
  switch (fate) {
    case 'saved':
      return json({ id: 'account-1', provider: 'shortcut_pm' }, 201);
    case 'garbled':
      return new Response('{"id":"acc', { status: 201 });
    case 'fell-after':
      return json({}, 500);
    case 'dead-before':
    case 'dead-after':
      return null;
    default:
      return json({}, fate);
  }
}

/** Reading goes well, or fails as the link request would. */
function readReply({ url, headers }: Request, fate: RequestOutcome): Response | null {
  if (acts(fate)) return json(answerOf(new URL(url).pathname, headers));
  return linkReply(fate);
}

function answerOf(path: string, headers: Headers): unknown {
  const edits = headers.get('x-hub-session-token')?.startsWith(EDITS);
  switch (path) {
    case '/hub/settings':
      return { enabled_features: [], ...(edits && { existing_account_id: 'account-1' }) };
    case '/hub/connectors':
      return { integrations: [{ integration_id: 'int', provider: 'shortcut_pm', active: true }] };
    case '/hub/connectors/int':
      return { config: { type: 'custom', configFields: [{ key: 'apiKey', label: 'API Token', secret: true }] } };
    case '/api/v3/member':
      return { name: 'Ada', role: 'member', workspace2: { name: 'Acme' } };
    default:
      return { entity: { authorization: { scopes: ['read'] } } };
  }
}
