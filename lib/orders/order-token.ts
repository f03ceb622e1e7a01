import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuid } from '@/lib/core/ids';

const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token in the private link of an order: its id, and an HMAC of it truncated to 128 bits. It is computed whenever a
 * page or mail needs it and stored nowhere, so that a copy of the database opens no order.
 */
export function orderToken(orderId: string, secret: string): string {
  return Buffer.concat([bytesOf(orderId), signatureOf(orderId, secret)]).toString('base64url');
}

/** The id of the order that a token opens, or null when its signature is not valid. */
export function verifyOrderToken(token: string, secret: string): string | null {
  if (!TOKEN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const orderId = uuidOf(bytes.subarray(0, ID_BYTES));
  const isAuthentic = timingSafeEqual(bytes.subarray(ID_BYTES), signatureOf(orderId, secret));
  // The last letter has two bits to spare: one spelling is enough.
  return isAuthentic && bytes.toString('base64url') === token ? orderId : null;
}

function signatureOf(orderId: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`order link ${orderId}`).digest().subarray(0, SIGNATURE_BYTES);
}

function bytesOf(orderId: string): Buffer {
  if (!isUuid(orderId)) throw new Error('The id of an order is a UUID');
  return Buffer.from(orderId.replaceAll('-', ''), 'hex');
}

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
