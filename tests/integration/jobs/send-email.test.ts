import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendEmail } from '@/lib/handlers/jobs/send-email';
import { makeDelivery } from '../../factories/delivery';
import { makeOrder } from '../../factories/order';
import { SITE_URL, testShop } from '../../support/test-shop';

const { sql } = testShop();
const received: ParsedMail[] = [];
let isRefusing = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, callback) {
    simpleParser(stream).then((mail) => {
      if (isRefusing) return callback(new Error('try again later'));
      received.push(mail);
      callback();
    }, callback);
  },
});

beforeAll(async () => {
  await makeDelivery();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

async function enqueueConfirmation() {
  const order = await makeOrder({ request: { paymentMethod: 'cash_on_delivery' } });
  const [mail] = await sql<{ id: string; message_id: string }>(
    'select id, message_id from email_delivery where order_id = $1',
    [order.orderId],
  );
  if (!mail) throw new Error('no mail is enqueued');
  return { order, id: mail.id, messageId: mail.message_id };
}
const mailsWith = (messageId: string) => received.filter((mail) => mail.messageId === messageId);
const isSent = async (id: string) =>
  (await sql('select sent_at is not null as sent from email_delivery where id = $1', [id]))[0]?.sent;

describe('the mail of an order', () => {
  it('goes to the buyer over SMTP, in text and HTML, with the link and the total', async () => {
    const { order, id, messageId } = await enqueueConfirmation();
    await sendEmail({ emailDeliveryId: id });
    const [mail] = mailsWith(messageId);
    expect(mail?.to).toMatchObject({ value: [{ address: `${order.cartToken}@example.com` }] });
    expect(mail?.from?.value).toEqual([{ address: 'orders@shop.test', name: 'NUE' }]);
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain(`${SITE_URL}/orders/${order.accessToken}`);
      expect(part).toContain('PKR\u00a07,050');
    }
    expect(await isSent(id)).toBe(true);
  });

  it('has a Message-ID of the domain that sends it, and answers go to the contact of the shop', async () => {
    await sql(`update shop_settings set contact_email = 'care@shop.test' where id = 1`);
    const { id, messageId } = await enqueueConfirmation();
    expect(messageId).toBe(`<${id}@shop.test>`);
    await sendEmail({ emailDeliveryId: id });
    expect(mailsWith(messageId)[0]?.replyTo?.value).toEqual([{ address: 'care@shop.test', name: '' }]);

    await sql('update shop_settings set contact_email = null where id = 1');
    const without = await enqueueConfirmation();
    await sendEmail({ emailDeliveryId: without.id });
    expect(mailsWith(without.messageId)[0]?.replyTo).toBeUndefined();
  });

  it('that was sent is not sent again', async () => {
    const { id, messageId } = await enqueueConfirmation();
    await sendEmail({ emailDeliveryId: id });
    await sendEmail({ emailDeliveryId: id });
    expect(mailsWith(messageId)).toHaveLength(1);
  });

  it('that the mail server refuses stays queued, and is sent later with the same Message-ID', async () => {
    const { id, messageId } = await enqueueConfirmation();
    isRefusing = true;
    await expect(sendEmail({ emailDeliveryId: id })).rejects.toThrow();
    expect(await isSent(id)).toBe(false);
    isRefusing = false;
    await sendEmail({ emailDeliveryId: id });
    expect(mailsWith(messageId)).toHaveLength(1);
  });

  it('that does not exist is ignored', async () => {
    const before = received.length;
    await sendEmail({ emailDeliveryId: '00000000-0000-7000-8000-000000000000' });
    expect(received).toHaveLength(before);
  });
});
