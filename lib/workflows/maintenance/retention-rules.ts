import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/** How long something is kept, and how to find what is past that. */
export type RetentionRule = {
  name: string;
  /** For the owner. */
  description: string;
  /** The retention period, in days. */
  days: number;
  table: Prisma.Sql;
  /** The columns that are cleared instead of deleting the row; null deletes it. */
  clearedColumns: Prisma.Sql | null;
  /** Of rows that are older than `before`; `t` is the table. */
  where: (before: Date) => Prisma.Sql;
};

/** Stand where a column may not be empty; nobody can have them (RFC 2606; no country has the code 999). */
const CLEARED_EMAIL = 'cleared@nobody.invalid';
const CLEARED_PHONE = '+9990000000';

const table = (name: string) => Prisma.raw(`"${name}"`);

/**
 * The retention periods of everything that is not part of the books. Placed orders, payments, refunds, the ledger, invoices, timelines and the
 * audit log are in no rule. A later rule may need what an earlier one has cleared: visits go before their share, codes
 * before the visitor.
 */
export const RETENTION_RULES: readonly RetentionRule[] = [
  {
    name: 'limits',
    description: 'Counters of limits that have run out',
    days: 1,
    table: table('rate_limit'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.expire < ${before.getTime()}::bigint`,
  },
  {
    name: 'drafts',
    description: 'What was typed at a checkout that nobody finished',
    days: 30,
    table: table('cart'),
    clearedColumns: Prisma.sql`checkout_draft = null`,
    where: (before) => Prisma.sql`t.checkout_draft is not null and t.updated_at < ${before}`,
  },
  {
    name: 'carts',
    description: 'Carts that nobody has touched; the cookie that leads to one lives 60 days',
    days: 90,
    table: table('cart'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.updated_at < ${before}
      and not exists (select from "order" o where o.cart_id = t.id and o.status = 'pending')`,
  },
  {
    name: 'unpaid orders',
    description: 'Who would have received an order that was never placed; its number, lines and amounts stay',
    days: 180,
    table: table('order'),
    clearedColumns: Prisma.sql`email = ${CLEARED_EMAIL}, email_normalised = ${CLEARED_EMAIL},
      shipping_name = 'Cleared', shipping_line1 = 'Cleared', shipping_line2 = null, shipping_city = 'Cleared',
      shipping_region = null, shipping_postal_code = null, shipping_phone = ${CLEARED_PHONE}`,
    // A literal, and no parameter: the index that finds these orders has this condition.
    where: (before) => Prisma.sql`t.placed_at is null and t.email <> 'cleared@nobody.invalid'
      and t.status in ('expired', 'cancelled') and t.created_at < ${before}`,
  },
  {
    name: 'places',
    description: 'From which network an order was placed (a keyed hash), for the limit on unpaid ones',
    days: 90,
    table: table('order'),
    clearedColumns: Prisma.sql`placed_from_hash = null`,
    where: (before) => Prisma.sql`t.placed_from_hash is not null and t.created_at < ${before}
      and t.status <> 'pending'`,
  },
  {
    name: 'order keys',
    description:
      'Keys in links of orders as earlier releases kept them: from then on a hash, and the links go on working',
    days: 1,
    table: table('order'),
    clearedColumns: Prisma.sql`access_token = 'sha256:' || encode(sha256(t.access_token::bytea), 'hex')`,
    where: (before) => Prisma.sql`t.access_token not like '%:%' and t.created_at < ${before}`,
  },
  {
    name: 'visits',
    description: 'Openings of shared links; what they proved stands with the share',
    days: 90,
    table: table('share_visit'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.created_at < ${before}`,
  },
  {
    name: 'share networks',
    description:
      'How many codes were earned from one network in a day (by a keyed hash), for the bound on unspent ones',
    days: 3,
    table: table('share_network_day'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.day < ${before}::date`,
  },
  {
    name: 'codes',
    description: 'Earned codes that nobody used, counted from their end',
    days: 365,
    table: table('promotion_code'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.expires_at < ${before} and t.share_id is not null
      and not exists (select from discount_redemption r where r.promotion_code_id = t.id)`,
  },
  {
    name: 'shares',
    description: 'Shares that led to no code and no order',
    days: 180,
    table: table('share'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.created_at < ${before}
      and not exists (select from promotion_code c where c.share_id = t.id)
      and not exists (select from "order" o where o.share_id = t.id)
      and not exists (select from share_visit v where v.share_id = t.id)`,
  },
  {
    name: 'visitors',
    description: 'Browsers that have shared, with the address that they left, once nothing hangs on them',
    days: 180,
    table: table('visitor'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.created_at < ${before}
      and not exists (select from share s where s.visitor_id = t.id)
      and not exists (select from promotion_code c where c.visitor_id = t.id)`,
  },
  {
    name: 'webhooks',
    description: 'Records of what Stripe told us',
    days: 180,
    table: table('stripe_event'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.received_at < ${before}`,
  },
  {
    name: 'mails',
    description: 'Mails about no order: to sharers and staff, with their addresses',
    days: 400,
    table: table('email_delivery'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.created_at < ${before} and t.order_id is null`,
  },
  {
    name: 'order mails',
    description: 'Mails about orders, with their addresses',
    days: 730,
    table: table('email_delivery'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.created_at < ${before} and t.order_id is not null`,
  },
  {
    name: 'sessions',
    description: 'Devices that staff were signed in with',
    days: 90,
    table: table('staff_session'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.last_seen_at < ${before}`,
  },
  {
    name: 'staff links',
    description: 'Links to choose a password or prove an address, used or run out',
    days: 30,
    table: table('staff_link'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.expires_at < ${before}`,
  },
  {
    name: 'invitations',
    description: 'Invitations, accepted or not, counted from their end',
    days: 90,
    table: table('staff_invitation'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.expires_at < ${before}`,
  },
  {
    name: 'refused sign-ins',
    description: 'Counts of refused sign-ins by hour',
    days: 90,
    table: table('sign_in_failure'),
    clearedColumns: null,
    where: (before) => Prisma.sql`t.hour < ${before}`,
  },
];
