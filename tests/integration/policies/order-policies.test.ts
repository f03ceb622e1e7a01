import { beforeAll, expect, it } from 'vitest';
import { getDb } from '@/lib/db/client';
import { orderPath } from '@/lib/orders/order-link';
import { getOrderByAccessToken } from '@/lib/orders/queries';
import { composeMail } from '@/lib/reports/compose-mail';
import { recordPolicyVersions } from '@/lib/workflows/policies/record-policy-versions';
import { makeCart } from '../../factories/cart';
import { checkoutRequest } from '../../factories/checkout-request';
import { makeDelivery } from '../../factories/delivery';
import { placedOrder } from '../../factories/placed-order';
import { makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
beforeAll(() => makeDelivery());

async function order() {
  const variant = await makeVariant();
  const { order: placed } = await placedOrder({
    cartToken: await makeCart([{ variant }]),
    request: checkoutRequest({ paymentMethod: 'cash_on_delivery' }),
  });
  return placed;
}
const versionsOf = async (id: string) =>
  (await getOrderByAccessToken(orderPath(id).split('/').at(-1) ?? ''))?.policyVersions;

it('an order keeps the versions that it was placed under, whatever the shop says later (rule 46)', async () => {
  const before = await order();
  expect(await versionsOf(before.id), 'there was none yet').toEqual({});
  await recordPolicyVersions();
  const first = await order();
  await sql(
    `insert into policy_text (field, text, confirmed_at) values ('returns_terms', 'Thirty days.', now())`,
  );
  await recordPolicyVersions();
  const second = await order();
  const sale = { terms: 1, delivery: 1, payment: 1, returns: 1, warranty: 1, privacy: 1 };
  expect(await versionsOf(first.id)).toEqual(sale);
  expect(await versionsOf(second.id)).toEqual({ ...sale, returns: 2 });
  await expect(
    sql(`update "order" set policy_versions = '{"returns": 2}' where id = $1`, [first.id]),
  ).rejects.toThrow('an order stays under the policies');
});

it('the confirmation carries the return terms of its order, and who sells, for the buyer to keep', async () => {
  await sql(`update shop_settings set legal_name = 'Cups of Lahore Ltd', tax_number = '7654321-0',
    address_lines = E'12-B Canal Road\\nLahore'`);
  await sql(`update policy_text set text = 'Forty days.' where field = 'returns_terms'`);
  await recordPolicyVersions();
  const { id } = await order();
  await sql(`update policy_text set text = 'No returns.' where field = 'returns_terms'`);
  await recordPolicyVersions();
  const [mail] = await sql('select id from email_delivery where order_id = $1', [id]);
  const composed = await composeMail(getDb(), String(mail?.id));
  for (const written of [composed?.text, composed?.html]) {
    for (const words of [
      'Forty days.',
      'Cups of Lahore Ltd',
      '12-B Canal Road, Lahore',
      '7654321-0',
      '/policies/returns',
    ])
      expect(written).toContain(words);
    expect(written).not.toContain('No returns.');
  }
});
