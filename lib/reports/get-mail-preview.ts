import 'server-only';
import { isUuid } from '@/lib/core/ids';
import { getDb } from '@/lib/db/client';
import { type ComposedMail, composeMail } from './compose-mail';

/** A mail about an order, as it would be rendered now; null when that order has no such mail. */
export async function getMailPreview(input: {
  orderNumber: string;
  mailId: string;
}): Promise<ComposedMail | null> {
  if (!isUuid(input.mailId)) return null;
  const mail = await composeMail(getDb(), input.mailId);
  // Mails about no order, such as staff invitations, are not to be read here.
  if (!mail || mail.orderNumber === null) return null;
  return String(mail.orderNumber) === input.orderNumber ? mail : null;
}
