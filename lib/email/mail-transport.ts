import 'server-only';
import { createTransport, type Transporter } from 'nodemailer';
import { getServerConfig } from '@/lib/config/server-config';

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Stable per mail, so that a mail server or reader recognises one that is sent again. */
  messageId: string;
};

const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 20_000;

let transport: Transporter | undefined;

/** Sends a mail over SMTP. @throws when the server did not take it; the job tries again later. */
export async function sendMail(mail: Mail): Promise<void> {
  const config = getServerConfig();
  transport ??= createTransport(config.SMTP_URL, {
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
  });
  await transport.sendMail({
    from: config.MAIL_FROM,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
}
