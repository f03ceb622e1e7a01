import 'server-only';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { CertificateFact } from './health-facts';

const TIMEOUT_MS = 10_000;
/** What TLS says of a certificate that it does not accept, in words for staff. */
const REFUSALS: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Nobody known has signed it.',
  SELF_SIGNED_CERT_IN_CHAIN: 'Nobody known has signed it.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The intermediate certificate is missing.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'It is for another name.',
  // Its end is said anyway.
  CERT_HAS_EXPIRED: '',
};

/** Looks up the certificate that an address shows to its visitors. Never throws. @param origin an https origin. */
export async function lookUpCertificate(origin: string): Promise<CertificateFact> {
  const { hostname, port } = new URL(origin);
  const lookedUpAt = new Date();
  try {
    const socket = await openSocket(hostname.replace(/^\[|\]$/g, ''), Number(port || 443));
    try {
      return { lookedUpAt, ...describeCertificate(socket) };
    } finally {
      socket.destroy();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return { lookedUpAt, validUntil: null, failure: `The shop’s own address could not be reached${code}.` };
  }
}

function describeCertificate(socket: TLSSocket): Pick<CertificateFact, 'validUntil' | 'failure'> {
  const { valid_to: validTo }: Partial<PeerCertificate> = socket.getPeerCertificate();
  if (!validTo) return { validUntil: null, failure: 'There was no certificate.' };
  // Node has its code here, whatever the type says.
  const refusal = socket.authorizationError ? String(socket.authorizationError) : null;
  const failure = refusal === null ? null : (REFUSALS[refusal] ?? `Browsers refuse it (${refusal}).`);
  return { validUntil: new Date(validTo), failure: failure || null };
}

/** Also to one whose certificate is not accepted: that is what is asked. */
function openSocket(host: string, port: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: TIMEOUT_MS });
    socket.once('secureConnect', () => resolve(socket));
    socket.once('timeout', () => socket.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
    socket.once('error', reject);
  });
}
