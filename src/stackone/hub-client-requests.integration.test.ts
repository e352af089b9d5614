/** What the Hub is sent. */
import { describe, expect, it } from 'vitest';
import { hubClientInSandbox } from '../../test/helpers/hub-client.ts';
import { afterClientTime, headersOf, STACKONE, WITHOUT_TRACES } from '../../test/helpers/sandbox-fetch.ts';
import { linkAccount, openSession } from './hub-client.ts';

const { network, make, session, fail, opened } = hubClientInSandbox();

describe('what is sent', () => {
  const hub = (token: string) => ({ 'x-hub-session-token': token, 'x-hub-version': '1.11.4' });

  it('are the Hub’s own requests with the Hub’s own headers, and the link request has a body', async () => {
    const { token, connector } = await opened();
    const reading = network.sent.splice(0);
    expect(reading.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      `GET https://${STACKONE}/hub/connectors/${connector.integrationId}`,
      `GET https://${STACKONE}/hub/connectors?provider=shortcut_pm`,
      `GET https://${STACKONE}/hub/settings`,
    ]);
    for (const { headers } of reading) expect(Object.fromEntries(headers)).toEqual(hub(token));
    const apiToken = make();
    await linkAccount(token, connector, apiToken);
    const [request] = network.sandbox.requests;
    expect(headersOf(request?.headers ?? {})).toEqual({ ...hub(token), 'content-type': 'application/json' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      integration_id: connector.integrationId,
      credentials: { apiKey: apiToken },
    });
  });

  it('carries no cookie, leaves no cache and follows no redirect', async () => {
    const { token, connector } = await opened();
    await linkAccount(token, connector, make());
    expect(network.sent).toHaveLength(4);
    for (const request of network.sent) expect(request).toMatchObject(WITHOUT_TRACES);
  });

  it('asks for settings and connectors side by side, neither waiting for the other', async () => {
    const token = session();
    fail('/hub', 'hang', 2);
    await afterClientTime(
      () => openSession(token),
      () => network.arrived().length === 2,
      10_000,
    );
    expect(network.arrived().sort()).toEqual(['GET /hub/connectors?provider=shortcut_pm', 'GET /hub/settings']);
  });
});
