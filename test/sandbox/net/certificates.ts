import { createHash, X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { generate } from 'selfsigned';

export type Certificates = {
  /** The key and the first host's certificate, for a client that sends no server name. */
  key: string;
  cert: string;
  /** Every certificate in PEM, one after the other: what a Node client must trust. */
  ca: string;
  /** Base64 SHA-256 of the public key, as `--ignore-certificate-errors-spki-list` wants it. */
  spki: string;
  contextFor(host: string): SecureContext | undefined;
};

type KeyPair = { privateKey: string; publicKey: string };

const DAY = 24 * 60 * 60 * 1000;

function certify(host: string, keyPair?: KeyPair) {
  return generate([{ name: 'commonName', value: host }], {
    keyType: 'ec',
    algorithm: 'sha256',
    // Begins yesterday: a clock that lags a little must not make it "not yet valid".
    notBeforeDate: new Date(Date.now() - DAY),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
    ...(keyPair ? { keyPair } : {}),
  });
}

let made: Promise<Certificates> | undefined;

/** Made once a process, as they are good for a long while. */
export function loadCertificates(hosts: readonly [string, ...string[]]): Promise<Certificates> {
  made ??= make(hosts);
  return made;
}

/**
 * One certificate a host, all with one key. One certificate for all hosts would let a browser speak to two
 * "companies" over one HTTP/2 connection (connection coalescing), which can't happen outside and would hide
 * connection costs; one key keeps it to a single trusted public key.
 */
async function make(hosts: readonly [string, ...string[]]): Promise<Certificates> {
  const [firstHost, ...otherHosts] = hosts;
  const first = await certify(firstHost);
  const keyPair = { privateKey: first.private, publicKey: first.public };
  const others = await Promise.all(
    otherHosts.map(async (host) => [host, (await certify(host, keyPair)).cert] as const),
  );
  const certs = new Map<string, string>([[firstHost, first.cert], ...others]);
  const contexts = new Map([...certs].map(([host, cert]) => [host, createSecureContext({ key: first.private, cert })]));
  return {
    key: first.private,
    cert: first.cert,
    ca: [...certs.values()].join('\n'),
    spki: spkiHash(first.cert),
    contextFor: (host) => contexts.get(host),
  };
}

function spkiHash(cert: string): string {
  const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest('base64');
}
