import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error';

/** Stripe takes the secret key as a bearer token or as the user of basic authentication. */
export function authenticate(request: IncomingMessage, secretKey: string): void {
  const given = readKey(request.headers.authorization ?? '');
  if (given === '') {
    throw new ApiError({
      message:
        "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
      status: 401,
    });
  }
  if (!sameText(given, secretKey)) {
    throw new ApiError({ message: `Invalid API Key provided: ${mask(given)}`, status: 401 });
  }
}

function readKey(header: string): string {
  const [scheme = '', value = ''] = header.split(' ');
  if (scheme.toLowerCase() === 'bearer') return value.trim();
  if (scheme.toLowerCase() !== 'basic') return '';
  return Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? '';
}

function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

function mask(key: string): string {
  return key.length <= 12 ? '*'.repeat(key.length) : `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}`;
}
