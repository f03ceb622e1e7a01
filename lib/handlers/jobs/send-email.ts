import 'server-only';
import { getDb } from '@/lib/db/client';
import { sendMail } from '@/lib/email/mail-transport';
import type { JobPayloads } from '@/lib/jobs/job';
import { composeMail } from '@/lib/reports/compose-mail';

/**
 * Sends one queued mail. A mail that is marked as sent is not sent again; a crash between the mail
 * server's yes and our mark is the one case in which it goes out twice, with the same Message-ID.
 */
export async function sendEmail(payload: JobPayloads['send-email']): Promise<void> {
  const db = getDb();
  const mail = await composeMail(db, payload.emailDeliveryId);
  if (!mail || mail.sentAt) return;
  const { subject, text, html, messageId, replyTo } = mail;
  await sendMail({ to: mail.toAddress, messageId, replyTo, subject, text, html });
  await db.emailDelivery.update({ where: { id: mail.id }, data: { sentAt: new Date() } });
}
