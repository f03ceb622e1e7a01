import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/** What is kept for how long, and how to find what has reached its term. */
export type RetentionRule = {
  name: string;
  /** For the owner. */
  what: string;
  /** Days after which it is cleared. */
  days: number;
  table: Prisma.Sql;
  /** What is set instead of deleting the row; null deletes it. */
  emptied: Prisma.Sql | null;
  /** Of rows that are older than `before`; `t` is the table. */
  where: (before: Date) => Prisma.Sql;
};

const table = (name: string) => Prisma.raw(`"${name}"`);

/**
 * The terms of everything that is not part of the books. Orders, payments, refunds, the ledger, invoices, timelines and the
 * audit log are in no rule. A later rule may need what an earlier one has cleared: visits go before their share, codes
 * before the visitor.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    name: 'limits',
    what: 'Counters of limits that have run out',
    days: 1,
    table: table('rate_limit'),
    emptied: null,
    where: (before) => Prisma.sql`t.expire < ${before.getTime()}::bigint`,
  },
  {
    name: 'drafts',
    what: 'What was typed at a checkout that nobody finished',
    days: 30,
    table: table('cart'),
    emptied: Prisma.sql`checkout_draft = null`,
    where: (before) => Prisma.sql`t.checkout_draft is not null and t.updated_at < ${before}`,
  },
  {
    name: 'carts',
    what: 'Carts that nobody has touched; the cookie that leads to one lives 60 days',
    days: 90,
    table: table('cart'),
    emptied: null,
    where: (before) => Prisma.sql`t.updated_at < ${before}
      and not exists (select from "order" o where o.cart_id = t.id and o.status = 'pending')`,
  },
  {
    name: 'places',
    what: 'From which network an order was placed (a keyed hash), for the limit on unpaid ones',
    days: 90,
    table: table('order'),
    emptied: Prisma.sql`placed_from_hash = null`,
    where: (before) => Prisma.sql`t.placed_from_hash is not null and t.created_at < ${before}
      and t.status <> 'pending'`,
  },
  {
    name: 'order keys',
    what: 'Keys in links of orders as earlier releases kept them: from then on a hash, and the links go on working',
    days: 1,
    table: table('order'),
    emptied: Prisma.sql`access_token = 'sha256:' || encode(sha256(t.access_token::bytea), 'hex')`,
    where: (before) => Prisma.sql`t.access_token not like '%:%' and t.created_at < ${before}`,
  },
  {
    name: 'visits',
    what: 'Openings of shared links; what they proved stands with the share',
    days: 90,
    table: table('share_visit'),
    emptied: null,
    where: (before) => Prisma.sql`t.created_at < ${before}`,
  },
  {
    name: 'share networks',
    what: 'How many codes were earned from one network in a day (by a keyed hash), for the bound on unspent ones',
    days: 3,
    table: table('share_network_day'),
    emptied: null,
    where: (before) => Prisma.sql`t.day < ${before}::date`,
  },
  {
    name: 'codes',
    what: 'Earned codes that nobody used, counted from their end',
    days: 365,
    table: table('promotion_code'),
    emptied: null,
    where: (before) => Prisma.sql`t.expires_at < ${before} and t.share_id is not null
      and not exists (select from discount_redemption r where r.promotion_code_id = t.id)`,
  },
  {
    name: 'shares',
    what: 'Shares that led to no code and no order',
    days: 180,
    table: table('share'),
    emptied: null,
    where: (before) => Prisma.sql`t.created_at < ${before}
      and not exists (select from promotion_code c where c.share_id = t.id)
      and not exists (select from "order" o where o.share_id = t.id)
      and not exists (select from share_visit v where v.share_id = t.id)`,
  },
  {
    name: 'visitors',
    what: 'Browsers that have shared, with the address that they left, once nothing hangs on them',
    days: 180,
    table: table('visitor'),
    emptied: null,
    where: (before) => Prisma.sql`t.created_at < ${before}
      and not exists (select from share s where s.visitor_id = t.id)
      and not exists (select from promotion_code c where c.visitor_id = t.id)`,
  },
  {
    name: 'webhooks',
    what: 'Records of what Stripe told us',
    days: 180,
    table: table('stripe_event'),
    emptied: null,
    where: (before) => Prisma.sql`t.received_at < ${before}`,
  },
  {
    name: 'mails',
    what: 'Mails about no order: to sharers and staff, with their addresses',
    days: 400,
    table: table('email_delivery'),
    emptied: null,
    where: (before) => Prisma.sql`t.created_at < ${before} and t.order_id is null`,
  },
  {
    name: 'order mails',
    what: 'Mails about orders, with their addresses',
    days: 730,
    table: table('email_delivery'),
    emptied: null,
    where: (before) => Prisma.sql`t.created_at < ${before} and t.order_id is not null`,
  },
  {
    name: 'sessions',
    what: 'Devices that staff were signed in with',
    days: 90,
    table: table('staff_session'),
    emptied: null,
    where: (before) => Prisma.sql`t.last_seen_at < ${before}`,
  },
  {
    name: 'staff links',
    what: 'Links to choose a password or prove an address, used or run out',
    days: 30,
    table: table('staff_link'),
    emptied: null,
    where: (before) => Prisma.sql`t.expires_at < ${before}`,
  },
  {
    name: 'invitations',
    what: 'Invitations, accepted or not, counted from their end',
    days: 90,
    table: table('staff_invitation'),
    emptied: null,
    where: (before) => Prisma.sql`t.expires_at < ${before}`,
  },
  {
    name: 'refused sign-ins',
    what: 'Counts of refused sign-ins by hour',
    days: 90,
    table: table('sign_in_failure'),
    emptied: null,
    where: (before) => Prisma.sql`t.hour < ${before}`,
  },
];
