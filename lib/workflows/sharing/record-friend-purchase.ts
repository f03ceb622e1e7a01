import 'server-only';
import type { Tx } from '@/lib/db/client';
import { recordShareEvidence } from './record-share-evidence';

/**
 * Records that an order that came through a share link is paid: the strongest evidence (commerce rule 17). Called in
 * the
 * transaction that settles the order, with the share that the order names (`order.share_id`); does nothing otherwise,
 * and nothing the second time. Nothing happens either when the buyer is the sharer, as far as the shop can detect: by the
 * email address that the sharer left, or by the address, phone number, cart or code with which the sharer has bought.
 * @returns whether it counted.
 */
export async function recordFriendPurchase(
  tx: Tx,
  input: { shareId: string; orderId: string },
): Promise<boolean> {
  const { shareId, orderId } = input;
  const [purchase] = await tx.$queryRaw<{ isOther: boolean }[]>`
    select not (
      coalesce(v.email_normalised = o.email_normalised, false)
      or exists (
        select 1 from promotion_code p
          left join cart c on c.promotion_code_id = p.id
          left join discount_redemption r on r.promotion_code_id = p.id
          left join "order" used on used.id = r.order_id
        where p.discount_id = k.discount_id and p.visitor_id = v.id and (c.id = o.cart_id or used.cart_id = o.cart_id
          or used.email_normalised = o.email_normalised or used.shipping_phone = o.shipping_phone))
    ) as "isOther"
    from share s
      join share_campaign k on k.id = s.campaign_id
      join visitor v on v.id = s.visitor_id
      join "order" o on o.share_id = s.id
    where s.id = ${shareId}::uuid and o.id = ${orderId}::uuid`;
  if (!purchase?.isOther) return false;
  await recordShareEvidence(tx, { shareId, level: 'friend_bought' });
  return true;
}
