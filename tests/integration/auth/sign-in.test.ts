import { describe, expect, it } from 'vitest';
import { MAX_PASSWORD_LENGTH } from '@/lib/auth/passwords/password-length';
import { signInLimits } from '@/lib/auth/sign-in/sign-in-limits';
import { addressPrefix, CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { consumeRateLimit } from '@/lib/http/rate-limit';
import { signInStaff } from '@/lib/workflows/staff/sign-in-staff';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();

let lastAddress = 0;
/** Headers of a visitor at an address that nobody came from yet. */
function newVisitor(): Headers {
  lastAddress += 1;
  return new Headers({
    [CLIENT_ADDRESS_HEADER]: `198.51.${Math.floor(lastAddress / 200)}.${lastAddress % 200}`,
  });
}

const tryToSignIn = (
  email: unknown,
  password: unknown,
  headers = newVisitor(),
  device: string | null = null,
) => signInStaff({ credentials: { email, password }, headers, device });

const NOT_RECOGNISED = { ok: false, error: { code: 'not_recognised' } };
const TOO_MANY = { ok: false, error: { code: 'too_many_tries' } };

describe('signing in', () => {
  it('accepts the right password, however the address is written, and records the time', async () => {
    const staff = await makeStaff();
    const signedIn = await tryToSignIn(` ${staff.email.toUpperCase()} `, staff.password);
    expect(signedIn).toMatchObject({
      ok: true,
      value: { step: 'signed_in', session: { staffId: staff.id, sessionVersion: 1 } },
    });
    const [row] = await sql<{ last_sign_in_at: Date | null }>(
      'select last_sign_in_at from staff_user where id = $1',
      [staff.id],
    );
    expect(row?.last_sign_in_at).toBeInstanceOf(Date);
  });

  it('gives the same response to a wrong password, an unknown or disabled account and nonsense', async () => {
    const staff = await makeStaff();
    const disabled = await makeStaff({ disabledAt: new Date() });
    const answers = await Promise.all([
      tryToSignIn(staff.email, 'wrong'),
      tryToSignIn('nobody@staff.test', staff.password),
      tryToSignIn(disabled.email, disabled.password),
      tryToSignIn(staff.email, ''),
      tryToSignIn(undefined, { $ne: '' }),
      tryToSignIn(`${'a'.repeat(300)}@staff.test`, staff.password),
      tryToSignIn(staff.email, 'x'.repeat(MAX_PASSWORD_LENGTH + 1)),
    ]);
    for (const answer of answers) expect(answer).toEqual(NOT_RECOGNISED);
  });

  it('takes as long for an unknown account as for a known one', async () => {
    const staff = await makeStaff();
    const quickestOf = async (email: string) => {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        // Work, not time: others may want the machine as well.
        const start = process.cpuUsage();
        await tryToSignIn(email, 'wrong');
        const { user, system } = process.cpuUsage(start);
        times.push(user + system);
      }
      return Math.min(...times);
    };
    const [known, unknown] = [await quickestOf(staff.email), await quickestOf('nobody@staff.test')];
    // A look-up without a hash would be many times as fast.
    expect(unknown).toBeGreaterThan(known / 3);
  });
});

describe('password guessing', () => {
  /** Counts tries as `signInStaff` does, without the hashing that makes each of them slow. */
  async function countTries(input: { emails: string[]; visitor: Headers }) {
    const address = addressPrefix(input.visitor);
    for (const email of input.emails) await consumeRateLimit(signInLimits({ email, address, device: null }));
  }

  it('against one account from one address is soon rate limited, the right guess included', async () => {
    const staff = await makeStaff();
    const visitor = newVisitor();
    await countTries({ emails: Array(19).fill(staff.email), visitor });
    expect(await tryToSignIn(staff.email, 'guess', visitor)).toEqual(NOT_RECOGNISED);
    const refused = await tryToSignIn(staff.email, staff.password, visitor);
    expect(refused).toEqual({
      ok: false,
      error: { code: 'too_many_tries', retryAfterSeconds: expect.any(Number) },
    });
    expect((await tryToSignIn(staff.email, staff.password)).ok).toBe(true);
  });

  it('is limited by failures: successful sign-ins are never rate limited', async () => {
    const staff = await makeStaff();
    const visitor = newVisitor();
    for (let day = 0; day < 25; day += 1) {
      expect((await tryToSignIn(staff.email, staff.password, visitor)).ok).toBe(true);
    }
  });

  it('with concurrent requests does not bypass the limit', async () => {
    const staff = await makeStaff();
    const visitor = newVisitor();
    const tries = await Promise.all(
      Array.from({ length: 30 }, () => tryToSignIn(staff.email, 'guess', visitor)),
    );
    expect(tries.filter((answer) => !answer.ok && answer.error.code === 'not_recognised')).toHaveLength(20);
  });

  it('against unknown accounts is limited alike, so that the limit does not reveal who works here', async () => {
    const visitor = newVisitor();
    await countTries({ emails: Array(20).fill('nobody@staff.test'), visitor });
    expect(await tryToSignIn('nobody@staff.test', 'guess', visitor)).toMatchObject(TOO_MANY);
  });

  it('against one account after another from one address is limited too', async () => {
    const staff = await makeStaff();
    const visitor = newVisitor();
    await countTries({
      emails: Array.from({ length: 60 }, (_, index) => `nobody-${index}@staff.test`),
      visitor,
    });
    expect(await tryToSignIn(staff.email, staff.password, visitor)).toMatchObject(TOO_MANY);
  });

  it('against one account from many addresses is limited eventually', async () => {
    const staff = await makeStaff();
    for (let place = 0; place < 100; place += 1) {
      await countTries({ emails: [staff.email], visitor: newVisitor() });
    }
    expect(await tryToSignIn(staff.email, staff.password)).toMatchObject(TOO_MANY);
    // Who has signed in with this browser before is not locked out by them.
    expect((await tryToSignIn(staff.email, staff.password, newVisitor(), 'a known browser')).ok).toBe(true);
  });
});

describe('the audit log', () => {
  const auditOf = (subject: string) =>
    sql<{ action: string; after: unknown }>(
      'select action, after from audit_event where subject_id = $1 order by occurred_at, id',
      [subject],
    );

  it('records sign-ins, and failures at each power of ten', async () => {
    const staff = await makeStaff();
    for (let failure = 0; failure < 12; failure += 1) await tryToSignIn(staff.email, 'wrong');
    await tryToSignIn(staff.email, staff.password);
    expect(await auditOf(staff.id)).toEqual([
      { action: 'auth.sign_in_refused', after: { refusedThisHour: 1 } },
      { action: 'auth.sign_in_refused', after: { refusedThisHour: 10 } },
      { action: 'auth.signed_in', after: null },
    ]);
  });

  it('stores no input of failed sign-ins', async () => {
    await tryToSignIn('somebody.private@elsewhere.test', 'their secret');
    const [row] = await sql<{ text: string }>(`select string_agg(e::text, ' ') as text from audit_event e`);
    expect(row?.text).not.toContain('elsewhere');
    expect(row?.text).not.toContain('secret');
  });
});
