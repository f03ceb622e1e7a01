import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST } from '@/app/api/orders/find/route';
import { requireDatabaseUrl } from '@/lib/config/server-config';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { getOrderByAccessToken, listOrdersOfCart } from '@/lib/orders/queries';
import { sendOrderLink } from '@/lib/workflows/orders/send-order-link';
import { makeDelivery } from '../../factories/delivery';
import { type MadeOrder, makeOrder } from '../../factories/order';
import { testShop } from '../../support/test-shop';
import { waitUntil } from '../../support/wait-until';

const { sql } = testShop();
let order: MadeOrder;

beforeAll(async () => {
  await makeDelivery();
  order = await makeOrder({ request: { email: 'Ayesha.Khan@gmail.com' } });
});
beforeEach(() => sql('truncate rate_limit'));

let asked = 0;
async function ask(body: object, address?: string) {
  asked += 1;
  const request = new Request('http://shop.test/api/orders/find', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', [CLIENT_ADDRESS_HEADER]: address ?? `203.0.113.${asked}` },
  });
  const response = await POST(request, { params: Promise.resolve({}) });
  return { status: response.status, headers: response.headers, body: await response.text() };
}
const enqueuedMails = async () =>
  (
    await sql(`select to_address from email_delivery where kind = 'order_link' and order_id = $1`, [
      order.orderId,
    ])
  ).map((row) => row.to_address);

describe('finding an order (rule 23)', () => {
  it('gives the same response, byte for byte, whether or not the order exists', async () => {
    const found = await ask({ orderNumber: String(order.orderNumber), email: 'Ayesha.Khan@gmail.com' });
    const wrongNumber = await ask({ orderNumber: '999999999', email: 'Ayesha.Khan@gmail.com' });
    const wrongEmail = await ask({ orderNumber: String(order.orderNumber), email: 'somebody@else.example' });
    expect([wrongNumber.status, wrongNumber.body]).toEqual([found.status, found.body]);
    expect([wrongEmail.status, wrongEmail.body]).toEqual([found.status, found.body]);
    expect(Object.fromEntries(wrongEmail.headers)).toEqual(Object.fromEntries(found.headers));
    expect(found.body).not.toContain(order.accessToken);
  });

  it('mails the link to the address of the order, however the asker wrote theirs', async () => {
    await ask({ orderNumber: `#${order.orderNumber}`, email: 'ayeshakhan+x@googlemail.com' });
    await waitUntil('the mail is enqueued', async () => (await enqueuedMails()).length > 0);
    expect(await enqueuedMails()).toEqual(['Ayesha.Khan@gmail.com']);
  });

  it('responds before it looks the order up, so that its timing reveals nothing', async () => {
    const { orderNumber, orderId } = await makeOrder({ request: { email: 'slow@example.com' } });
    const blocker = new pg.Client({ connectionString: requireDatabaseUrl() });
    await blocker.connect();
    // The look-up of the order and the mail wait for this lock.
    await blocker.query('begin; lock table "order", email_delivery in access exclusive mode');
    const { status } = await ask({ orderNumber: String(orderNumber), email: 'slow@example.com' });
    expect(status).toBe(200);
    await blocker.query('commit');
    await blocker.end();
    const enqueued = () =>
      sql(`select 1 from email_delivery where kind = 'order_link' and order_id = $1`, [orderId]);
    await waitUntil('the mail is enqueued', async () => (await enqueued()).length === 1);
  });

  it('mails it once an hour at most', async () => {
    const input = { orderNumber: order.orderNumber, email: 'ayesha.khan@gmail.com' };
    const noon = new Date('2030-01-01T12:00:00Z');
    await Promise.all(Array.from({ length: 10 }, () => sendOrderLink({ ...input, now: noon })));
    await sendOrderLink({ ...input, now: new Date('2030-01-01T12:59:59Z') });
    const before = await enqueuedMails();
    await sendOrderLink({ ...input, now: new Date('2030-01-01T13:00:00Z') });
    expect(await enqueuedMails()).toHaveLength(before.length + 1);
  });

  it.each([
    {},
    { orderNumber: 'x', email: 'a@b.example' },
    { orderNumber: '1001', email: 'nobody' },
    { orderNumber: '1001 or 1=1', email: 'a@b.example' },
    { orderNumber: '9999999999', email: 'a@b.example' },
    { orderNumber: 1001, email: 'a@b.example' },
  ])('refuses %j', async (body) => expect((await ask(body)).status).toBe(422));

  it('refuses values that are not strings', async () => {
    const { status, body } = await ask({ orderNumber: '1001', email: 'a\u0000@b.example' });
    expect([status, JSON.parse(body).fields]).toEqual([422, { email: expect.any(String) }]);
  });

  it('is rate limited by email address, ignoring dots and tags', async () => {
    const variants = [
      'a.b@gmail.com',
      'ab@gmail.com',
      'AB+1@gmail.com',
      'a.b+2@googlemail.com',
      'ab+3@gmail.com',
    ];
    for (const email of variants) expect((await ask({ orderNumber: '1', email })).status).toBe(200);
    const refused = await ask({ orderNumber: '1', email: 'a.b+4@gmail.com' });
    expect([refused.status, JSON.parse(refused.body).code]).toEqual([429, 'too_many_requests']);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(3500);
    expect(seconds).toBeLessThanOrEqual(3600);
  });

  it('is rate limited by client address, whatever the email address', async () => {
    const statuses = [];
    for (let index = 0; index < 31; index += 1) {
      const { status } = await ask({ orderNumber: '1', email: `p${index}@example.com` }, '2001:db8:1:2::1');
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    const neighbour = await ask({ orderNumber: '1', email: 'q@example.com' }, '2001:db8:1:2:ffff::9');
    expect(neighbour.status).toBe(429);
    const elsewhere = await ask({ orderNumber: '1', email: 'q@example.com' }, '2001:db8:1:3::1');
    expect(elsewhere.status).toBe(200);
  });
});

describe('the private link of an order', () => {
  it('shows this order', async () => {
    const view = await getOrderByAccessToken(order.accessToken);
    expect(view).toMatchObject({
      orderNumber: String(order.orderNumber),
      totalMinor: 705_000,
      lines: [{ quantity: 1 }],
    });
  });

  it.each(['', 'x', 'a'.repeat(32), '1001', "' or true --"])('shows nothing for %j', async (token) => {
    expect(await getOrderByAccessToken(token)).toBeNull();
  });

  it('is not shown to a browser with another cart', async () => {
    const other = await makeOrder();
    const numbers = (await listOrdersOfCart(other.cartToken)).map(({ orderNumber }) => orderNumber);
    expect(numbers).toEqual([String(other.orderNumber)]);
    expect(await listOrdersOfCart(null)).toEqual([]);
    expect(await listOrdersOfCart('a'.repeat(32))).toEqual([]);
  });
});
