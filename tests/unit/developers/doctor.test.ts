import { describe, expect, it } from 'vitest';
import { HANDLED_EVENT_TYPES } from '@/lib/handlers/stripe-events/handle-stripe-event';
import { STRIPE_API_VERSION } from '@/lib/stripe/client';
import { judgeBackup } from '@/scripts/doctor/checks/backup';
import { judgeClock, judgeServer } from '@/scripts/doctor/checks/database';
import { judgeDisk, judgeMemory } from '@/scripts/doctor/checks/machine';
import { judgeCertificate, judgeProxies } from '@/scripts/doctor/checks/site';
import { judgeEndpoints } from '@/scripts/doctor/checks/stripe';
import { printResults } from '@/scripts/doctor/print-results';

const NOW = new Date('2026-11-30T12:00:00Z');
const safely = { now: NOW, hasIdentity: false };
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 60 * 60 * 1000);
const inDays = (days: number) => hoursAgo(-24 * days);

describe('the doctor judges', () => {
  const server = {
    version: '18.4',
    number: 180_004,
    encoding: 'UTF8',
    isReadOnly: false,
    isEncrypted: false,
  };

  it.each([
    ['a server that is new enough', judgeServer(server, '127.0.0.1'), 'ok'],
    ['one across the internet without TLS', judgeServer(server, 'db.example.com'), 'warning'],
    [
      'one across the internet with TLS',
      judgeServer({ ...server, isEncrypted: true }, 'db.example.com'),
      'ok',
    ],
    ['an old one', judgeServer({ ...server, number: 140_000 }, '127.0.0.1'), 'problem'],
    ['a replica', judgeServer({ ...server, isReadOnly: true }, '127.0.0.1'), 'problem'],
    ['another encoding', judgeServer({ ...server, encoding: 'LATIN1' }, '127.0.0.1'), 'problem'],
    ['clocks that agree', judgeClock(-40), 'ok'],
    ['clocks that drift', judgeClock(-4_000), 'warning'],
    ['clocks that are minutes apart', judgeClock(120_000), 'problem'],
    ['enough memory', judgeMemory(2000), 'ok'],
    ['little memory', judgeMemory(512), 'warning'],
    ['too little memory', judgeMemory(256), 'problem'],
    ['enough disk', judgeDisk(50_000), 'ok'],
    ['little disk', judgeDisk(1000), 'warning'],
    ['a full disk', judgeDisk(10), 'problem'],
    ['a new certificate', judgeCertificate(inDays(60), { now: NOW, isStrict: true }), 'ok'],
    ['one without HSTS', judgeCertificate(inDays(60), { now: NOW, isStrict: false }), 'warning'],
    ['one that was not renewed', judgeCertificate(inDays(3), { now: NOW, isStrict: true }), 'warning'],
    ['a proxy that is trusted', judgeProxies('https://shop.example.com', ['127.0.0.1']), 'ok'],
    ['one that is not', judgeProxies('https://shop.example.com', []), 'problem'],
    ['no proxy', judgeProxies('http://localhost:3000', []), 'ok'],
    ['a fresh backup', judgeBackup({ takenAt: hoursAgo(20), isEncrypted: true }, safely), 'ok'],
    [
      'one that anybody can read',
      judgeBackup({ takenAt: hoursAgo(20), isEncrypted: false }, safely),
      'warning',
    ],
    ['an old backup', judgeBackup({ takenAt: hoursAgo(80), isEncrypted: true }, safely), 'warning'],
    ['no backup', judgeBackup(null, safely), 'warning'],
    ['a key that opens them', judgeBackup(null, { now: NOW, hasIdentity: true }), 'warning'],
  ] as const)('%s', (_, finding, status) => {
    expect(finding).toMatchObject({ status });
    if (status !== 'ok') expect(finding.advice).toMatch(/^[A-Z`].*\.$/);
  });

  const url = 'https://shop.example.com/api/webhooks/stripe';
  const endpoint = {
    url,
    status: 'enabled',
    api_version: STRIPE_API_VERSION,
    enabled_events: [...HANDLED_EVENT_TYPES],
  };

  it('the webhook endpoint at Stripe', () => {
    expect(judgeEndpoints([endpoint], url)).toMatchObject({ status: 'ok' });
    expect(judgeEndpoints([{ ...endpoint, enabled_events: ['*'] }], url)).toMatchObject({ status: 'ok' });
    const problems = [
      [],
      [{ ...endpoint, status: 'disabled' }],
      [{ ...endpoint, api_version: '2020-08-27' }],
      [{ ...endpoint, enabled_events: HANDLED_EVENT_TYPES.slice(1) }],
    ].map((endpoints) => judgeEndpoints(endpoints, url));
    expect(problems.map(({ status }) => status)).toEqual(Array(4).fill('problem'));
    expect(problems.at(-1)?.found).toContain(HANDLED_EVENT_TYPES[0]);
  });
});

describe('what the doctor prints', () => {
  it('shows what was found and what to do, and counts', () => {
    const text = printResults([
      { title: 'Node', status: 'ok', found: 'v24.1.0' },
      { title: 'Mail', status: 'problem', found: 'away', advice: 'Start it.' },
    ]);
    expect(text).toBe('✓ Node  v24.1.0\n✗ Mail  away\n        → Start it.\n\n1 problems, 0 warnings.');
  });
});
