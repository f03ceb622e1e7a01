import { expect, it } from 'vitest';
import { readPolicyReport } from '@/lib/http/policy-report';

const report = (part: object) => JSON.stringify({ 'csp-report': part });

it.each([
  ['inline', 'inline'],
  ['https://evil.example/a.js?token=1', 'https://evil.example'],
  ['data', 'data'],
  ['data:text/javascript,alert(1)', 'data:'],
  ['<script>', 'unknown'],
])('a breach by %s is told without what could say who was there', (blocked, told) => {
  const text = report({
    'document-uri': 'https://shop.example/orders/secret-token?thanks=1',
    'blocked-uri': blocked,
    'effective-directive': 'script-src-elem',
    'script-sample': 'secret',
  });
  expect(readPolicyReport(text)).toEqual({ page: '/orders', blocked: told, directive: 'script-src-elem' });
});

it.each(['', '{', '[]', '{}', '{"csp-report":1}', report({ 'blocked-uri': 'x'.repeat(5000) })])(
  'what is no report is none: %s',
  (text) => expect(readPolicyReport(text)).toBeNull(),
);
