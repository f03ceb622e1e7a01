import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { messageId: string; to: string[] };

export type MailInbox = {
  smtpUrl: string;
  received: () => readonly ReceivedMail[];
  /** Removes all received mails. */
  clear: () => void;
  /** Accepts each mail, and acknowledges it only after a delay. */
  delayResponses: (delayMs: number) => void;
  close: () => Promise<void>;
};

/** An SMTP server that keeps every mail, duplicates included. */
export async function openMailInbox(): Promise<MailInbox> {
  const received: ReceivedMail[] = [];
  let delayMs = 0;
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onData: (stream, session, callback) => {
      simpleParser(stream).then(async ({ messageId }) => {
        received.push({
          messageId: messageId ?? '',
          to: session.envelope.rcptTo.map(({ address }) => address),
        });
        await sleep(delayMs);
        callback();
      }, callback);
    },
  });
  // A sender that was killed resets its connection.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received: () => received,
    clear: () => {
      received.length = 0;
    },
    delayResponses: (nextMs) => {
      delayMs = nextMs;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
