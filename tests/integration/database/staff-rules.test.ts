import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { makeSecondFactor } from '../../factories/second-factor';
import { makeStaff } from '../../factories/staff';
import { testShop } from '../../support/test-shop';
import { expectConstraintViolation } from './expect-constraint-violation';

const { sql } = testShop();

const HASH = `decode(repeat('ab', 32), 'hex')`;
const newHash = `decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')`;

/** Leaves no owner who can sign in but those that are made after it. */
async function soleOwners(count: number) {
  await sql(`alter table staff_user disable trigger user`);
  await sql(`update staff_user set disabled_at = now() where role = 'owner'`);
  await sql(`alter table staff_user enable trigger user`);
  return Promise.all(Array.from({ length: count }, () => makeStaff({ role: 'owner' })));
}

describe('a shop keeps an owner who can sign in', () => {
  it.each([
    ['demoted', `update staff_user set role = 'support' where id = $1`],
    ['disabled', `update staff_user set disabled_at = now() where id = $1`],
    ['deleted', `delete from staff_user where id = $1`],
  ])('the last one is not %s by plain SQL', async (_what, statement) => {
    const [owner] = await soleOwners(1);
    await expectConstraintViolation(sql(statement, [owner?.id]), 'check', 'staff_user_keeps_an_owner');
  });

  it('nor all of them in one statement', async () => {
    await soleOwners(3);
    await expectConstraintViolation(
      sql(`update staff_user set role = 'manager' where role = 'owner'`),
      'check',
      'staff_user_keeps_an_owner',
    );
  });

  it('nor two of them in two transactions at once', async () => {
    const owners = await soleOwners(2);
    const clients = owners.map(() => new pg.Client({ connectionString: requireDatabaseUrl() }));
    await Promise.all(clients.map((client) => client.connect()));
    const outcomes = await Promise.allSettled(
      owners.map(async ({ id }, index) => {
        const client = clients[index];
        await client?.query('begin');
        await client?.query(`update staff_user set disabled_at = now() where id = $1`, [id]);
        await client?.query('commit');
      }),
    );
    await Promise.all(clients.map((client) => client.end()));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a one-time secret in the database', () => {
  it.each([
    [
      'staff_session',
      'ended_at',
      `insert into staff_session (staff_id, address, agent) values ($1, 'a', 'b')`,
    ],
    [
      'staff_recovery_code',
      'used_at',
      `insert into staff_recovery_code (staff_id, code_hash) values ($1, ${HASH})`,
    ],
    [
      'staff_link',
      'used_at',
      `insert into staff_link (staff_id, purpose, token_hash, expires_at)
       values ($1, 'password_reset', ${newHash}, now() + interval '1 hour')`,
    ],
  ])('%s is not made to work again', async (table, column, insert) => {
    const { id } = await makeStaff();
    await sql(insert, [id]);
    await sql(`update ${table} set ${column} = now() where staff_id = $1`, [id]);
    const again = sql(`update ${table} set ${column} = null where staff_id = $1`, [id]);
    await expectConstraintViolation(again, 'check', 'is set once');
  });

  it('an invitation is neither accepted twice nor both accepted and withdrawn', async () => {
    const [row] = await sql<{ id: string }>(
      `insert into staff_invitation (email, role, token_hash, expires_at, accepted_at)
       values ('a@staff.test', 'support', ${newHash}, now() + interval '1 hour', now()) returning id`,
    );
    const again = sql('update staff_invitation set accepted_at = null where id = $1', [row?.id]);
    await expectConstraintViolation(again, 'check', 'is set once');
    const withdrawn = sql('update staff_invitation set withdrawn_at = now() where id = $1', [row?.id]);
    await expectConstraintViolation(withdrawn, 'check', 'staff_invitation_ends_one_way');
  });

  it('a code of an app that was used stays used', async () => {
    const { id } = await makeStaff();
    await makeSecondFactor(id);
    await expectConstraintViolation(
      sql('update staff_second_factor set last_used_step = 0 where staff_id = $1', [id]),
      'check',
      'staff_second_factor_code_used_once',
    );
  });
});

describe('staff rows', () => {
  const invite = (email: string, hash = newHash) =>
    sql(
      `insert into staff_invitation (email, role, token_hash, expires_at)
       values ($1, 'support', ${hash}, now() + interval '1 hour')`,
      [email],
    );

  it('have one open invitation per address', async () => {
    await invite('twice@staff.test');
    await expectConstraintViolation(invite('twice@staff.test'), 'unique', 'staff_invitation_one_open');
  });

  it('keep addresses in lower case, so that one person is one person', async () => {
    await expectConstraintViolation(
      invite('Big@staff.test'),
      'check',
      'staff_invitation_email_in_lower_case',
    );
    const { id } = await makeStaff();
    const shouted = sql(`update staff_user set email = upper(email) where id = $1`, [id]);
    await expectConstraintViolation(shouted, 'check', 'staff_user_email_lower_case');
  });

  it('keep hashes of secrets, not secrets', async () => {
    await expectConstraintViolation(invite('c@staff.test', `'\\x01'`), 'check', 'staff_invitation_is_hashed');
  });

  it('have queued mails without an order only of the kinds about staff', async () => {
    const enqueue = (kind: string) =>
      sql(
        `insert into email_delivery (kind, dedupe_key, to_address, message_id)
         values ($1::email_kind, $2, 'a@b.test', $2)`,
        [kind, `rule-${kind}`],
      );
    await enqueue('staff_invitation');
    await expectConstraintViolation(
      enqueue('order_confirmation'),
      'check',
      'email_delivery_is_about_an_order',
    );
  });
});
