import { createHash } from 'node:crypto';
import type { SandboxContext } from '../sandbox-context';
import type { StoredResponse } from '../store/records';
import { ApiError } from './api-error';

const MAX_KEY_LENGTH = 255;
const RETENTION_MS = 24 * 60 * 60 * 1000;

/** Keys whose first request is in flight. In memory only: after a restart none is. */
export type KeysInUse = Set<string>;

/** What makes two requests the same: method, path and parameters, whatever their order. */
export function fingerprintOf(method: string, path: string, body: string): string {
  const pairs = [...new URLSearchParams(body)].map(([name, value]) => JSON.stringify([name, value])).sort();
  return createHash('sha256')
    .update(`${method} ${path}\n${pairs.join('\n')}`)
    .digest('hex');
}

export function validateKey(key: string): void {
  if (key.length <= MAX_KEY_LENGTH && key.trim() !== '') return;
  throw new ApiError({
    message: `Invalid idempotency key: it must have between 1 and ${MAX_KEY_LENGTH} characters, this one has ${key.length}.`,
    code: 'idempotency_key_invalid',
  });
}

/** The response stored under a key; refuses a key that is in use, or that served other parameters. */
export function findStoredResponse(
  context: SandboxContext,
  keysInUse: KeysInUse,
  { key, fingerprint }: { key: string; fingerprint: string },
): StoredResponse | null {
  if (keysInUse.has(key)) {
    throw new ApiError({
      message:
        'There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through). Please try again later.',
      type: 'idempotency_error',
      code: 'idempotency_key_in_use',
      status: 409,
    });
  }
  const answer = context.store.get('answers', key);
  if (!answer || context.clock.nowMs() - answer.createdAtMs > RETENTION_MS) return null;
  if (answer.fingerprint === fingerprint) return answer;
  throw new ApiError({
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    type: 'idempotency_error',
  });
}
