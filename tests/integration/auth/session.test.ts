import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { requireStaff } from '@/lib/auth/authorisation/require-staff';
import { revokeSession, revokeSessions } from '@/lib/auth/sessions/revoke-sessions';
import { clearSessionCookie, readSessionClaims, setSessionCookie } from '@/lib/auth/sessions/session-cookie';
import { startSession } from '@/lib/auth/sessions/start-session';
import { getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';

type SetCookie = { value: string; options: Record<string, unknown> };

/** The cookies of the one browser of these tests. */
const jar = new Map<string, SetCookie>();

vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-nue-client-address': '203.0.113.9' }),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, options: Record<string, unknown>) => jar.set(name, { value, options }),
  }),
}));

vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirect to ${path}`);
  },
  forbidden: () => {
    throw new Error('403');
  },
}));

vi.mock('@/lib/auth/authorisation/permissions', async (original) => {
  const permissions = await original<typeof import('@/lib/auth/authorisation/permissions')>();
  return { ...permissions, isPermitted: vi.fn(permissions.isPermitted) };
});

const COOKIE = 'next-auth.session-token';
const SIGN_IN = 'redirect to /sign-in?callbackUrl=%2Fadmin%2Forders';

const { sql } = testShop();
beforeEach(() => jar.clear());

const openOrders = () => requireStaff('orders.view', '/admin/orders');

async function signIn(role: 'owner' | 'manager' | 'support' = 'manager') {
  const staff = await makeStaff({ role });
  const session = await inTransaction((tx) =>
    startSession(tx, {
      staffId: staff.id,
      sessionVersion: 1,
      address: '203.0.113.1',
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
    }),
  );
  if (!session) throw new Error('the session did not begin');
  await setSessionCookie(session);
  return { ...staff, sessionId: session.sessionId };
}

describe('a signed-in person (rule 24)', () => {
  it('is authenticated, with the role in the database', async () => {
    const staff = await signIn();
    expect(await openOrders()).toEqual({
      id: staff.id,
      email: staff.email,
      name: 'Test person',
      role: 'manager',
      sessionId: staff.sessionId,
      hasSecondFactor: false,
    });
  });

  it('has an HttpOnly, SameSite cookie', async () => {
    await signIn();
    expect(jar.get(COOKIE)?.options).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: false,
      maxAge: 43_200,
    });
  });

  it('is signed out at the next request once every session was ended', async () => {
    const staff = await signIn();
    await openOrders();
    await inTransaction((tx) => revokeSessions(tx, staff.id));
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });

  it('is signed out at the next request once this session was ended', async () => {
    const staff = await signIn();
    await openOrders();
    await inTransaction((tx) => revokeSession(tx, { staffId: staff.id, sessionId: staff.sessionId }));
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });

  it('cannot be signed out by the session id of somebody else', async () => {
    const other = await makeStaff();
    const staff = await signIn();
    expect(
      await inTransaction((tx) => revokeSession(tx, { staffId: other.id, sessionId: staff.sessionId })),
    ).toBe(false);
    await openOrders();
  });

  it('is recorded as active at most once a minute, with the present address', async () => {
    const staff = await signIn();
    const seen = async () =>
      getDb().staffSession.findUniqueOrThrow({
        where: { id: staff.sessionId },
        select: { lastSeenAt: true, address: true, agent: true },
      });
    const first = await seen();
    expect(first.agent).toBe('Firefox on Windows');
    await openOrders();
    expect(await seen()).toEqual(first);
    await sql(
      `update staff_session set created_at = now() - interval '2 minutes', last_seen_at = now() - interval '61 seconds'
       where id = $1`,
      [staff.sessionId],
    );
    await openOrders();
    const later = await seen();
    expect(later.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 30_000);
    expect(later.address).toBe('203.0.113.9');
  });

  it.each([
    ['owner', 120],
    ['manager', 240],
    ['support', 480],
  ] as const)('as %s is out after %i minutes without a request, and stays out', async (role, minutes) => {
    const staff = await signIn(role);
    const rest = (seconds: number) =>
      sql(
        `update staff_session set created_at = now() - interval '11 hours',
           last_seen_at = now() - make_interval(secs => $2) where id = $1`,
        [staff.sessionId, seconds],
      );
    await rest(minutes * 60 - 30);
    await openOrders();
    await rest(minutes * 60 + 1);
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
    // Not even with the clock turned back: the session was ended.
    await sql('update staff_session set last_seen_at = now() where id = $1', [staff.sessionId]);
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });

  it('has the idle timeout that the owner has set', async () => {
    await sql('update shop_settings set manager_idle_minutes = 10');
    try {
      const staff = await signIn('manager');
      await sql(
        `update staff_session set created_at = now() - interval '1 hour',
           last_seen_at = now() - interval '11 minutes' where id = $1`,
        [staff.sessionId],
      );
      await expect(openOrders()).rejects.toThrow(SIGN_IN);
    } finally {
      await sql('update shop_settings set manager_idle_minutes = 240');
    }
  });

  it('is signed out at the next request once disabled', async () => {
    const staff = await signIn();
    await openOrders();
    await getDb().staffUser.update({ where: { id: staff.id }, data: { disabledAt: new Date() } });
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });

  it('is signed out at the next request once deleted', async () => {
    const staff = await signIn();
    await getDb().staffUser.delete({ where: { id: staff.id } });
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });

  it('has a new role at the next request', async () => {
    await makeStaff({ role: 'owner' });
    const staff = await signIn('owner');
    await getDb().staffUser.update({ where: { id: staff.id }, data: { role: 'support' } });
    expect((await openOrders()).role).toBe('support');
  });

  it('is refused when the role has no permission', async () => {
    await signIn('support');
    vi.mocked(isPermitted).mockReturnValueOnce(false);
    await expect(openOrders()).rejects.toThrow('403');
  });

  it('has no session after signing out', async () => {
    await signIn();
    await clearSessionCookie();
    expect(jar.get(COOKIE)?.options.maxAge).toBe(0);
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });
});

describe('a request without a session', () => {
  it('is redirected to the sign-in page', async () => {
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });

  it.each(['', 'nonsense', 'a.b.c.d.e'])('is not authenticated by a forged cookie: "%s"', async (value) => {
    jar.set(COOKIE, { value, options: {} });
    expect(await readSessionClaims()).toBeNull();
    await expect(openOrders()).rejects.toThrow(SIGN_IN);
  });
});
