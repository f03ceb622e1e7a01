import 'server-only';
import { keyedHash } from '@/lib/config/keyed-hash';

/**
 * A person's address or number as limits know it: a keyed hash, which says nothing without the shop's secret.
 * @param input.value normalised: the same person writes it in one way only.
 */
export function hashPerson(input: { kind: 'email' | 'phone'; value: string }): Buffer<ArrayBuffer> {
  return keyedHash(`person ${input.kind} ${input.value}`);
}
