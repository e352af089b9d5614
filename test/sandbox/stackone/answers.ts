import { json, type Reply } from '../net/exchange.ts';

/** `{ message, statusCode, timestamp }`: the error body of stackone-client-ts (models/errors). */
export function failure(status: number, message: string, headers?: Record<string, string>): Reply {
  return json(status, { message, statusCode: status, timestamp: new Date().toISOString() }, headers);
}

/**
 * The provider said no. The refusal is a JSON string inside `message`, as the Hub unpacks it. The status isn't
 * published: not 401 or 403, which the Hub takes for an expired session; 400 is chosen.
 */
export function providerRefusal(providerStatus: number, providerBody: string): Reply {
  const inner = { message: `Request failed with status code ${providerStatus}`, provider_response: providerBody };
  return failure(400, JSON.stringify(inner));
}
