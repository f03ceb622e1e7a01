import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FRONT_POLICY } from '@/server/responses/content-security-policy';
import nextConfig from '../../../next.config.js';

const FRONTS = ['deploy/nginx.conf', 'deploy/Caddyfile'];

it.each(FRONTS)(
  '%s sends with a page the policy of the shop, whose scripts the page itself names',
  (file) => {
    expect(readFileSync(file, 'utf8')).toContain(`Content-Security-Policy "${FRONT_POLICY}"`);
  },
);

it.each(FRONTS)('%s sends with a page the security headers of the shop', async (file) => {
  const text = readFileSync(file, 'utf8');
  const [{ headers } = { headers: [] }] = (await nextConfig.headers?.()) ?? [];
  expect(headers.length).toBeGreaterThan(3);
  for (const { key, value } of headers) expect(text).toMatch(new RegExp(`${key} "?${escapeRegExp(value)}"?`));
});

function escapeRegExp(text: string): string {
  return text.replace(/[()*]/g, '\\$&');
}
