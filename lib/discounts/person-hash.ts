import 'server-only';
import { createHmac } from 'node:crypto';
import { getServerConfig } from '@/lib/config/server-config';

/**
 * A person's address or number as limits know it: a keyed hash, which says nothing without the shop's secret.
 * @param input.value normalised: the same person writes it in one way only.
 */
export function hashPerson(input: { kind: 'email' | 'phone'; value: string }): Buffer<ArrayBuffer> {
  const { kind, value } = input;
  return createHmac('sha256', getServerConfig().AUTH_SECRET)
    .update(`person ${kind} ${value}`)
    .digest() as Buffer<ArrayBuffer>;
}
