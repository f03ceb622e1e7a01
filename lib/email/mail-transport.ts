import 'server-only';
import { createTransport } from 'nodemailer';
import { getServerConfig } from '@/lib/config/server-config';
import { countEvent } from '@/lib/metrics/event-counters';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Reply-To: the shop's contact; null: the sender. */
  replyTo: string | null;
  /** Stable per mail, so that a mail server or reader recognises one that is sent again. */
  messageId: string;
};

const MAX_CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 20_000;

let transport: ReturnType<typeof openTransport> | undefined;

/** Connections are kept and used again: greeting a mail server and agreeing on a cipher costs more than a mail. */
function openTransport() {
  return createTransport({
    url: getServerConfig().SMTP_URL,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
  });
}

/** Ends the connections to the mail server; a mail after that opens new ones. */
export function closeMailTransport(): void {
  transport?.close();
  transport = undefined;
}

/** Sends a mail over SMTP. @throws when the server did not take it; the job tries again later. */
export async function sendMail(mail: Mail): Promise<void> {
  transport ??= openTransport();
  const delivery = transport.sendMail({
    from: getServerConfig().MAIL_FROM,
    to: { name: '', address: mail.to },
    ...(mail.replyTo ? { replyTo: { name: '', address: mail.replyTo } } : {}),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  await delivery.catch((error: unknown) => {
    countEvent('mails', 'failed');
    throw error;
  });
  countEvent('mails', 'sent');
}
