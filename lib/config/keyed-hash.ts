import 'server-only';
import { createHmac } from 'node:crypto';
import { getServerConfig } from './server-config';

/** What the shop compares and must not be able to read back: a hash that says nothing without its secret. */
export function keyedHash(text: string): Buffer<ArrayBuffer> {
  return createHmac('sha256', getServerConfig().AUTH_SECRET).update(text).digest() as Buffer<ArrayBuffer>;
}
