import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type ReceivedMail = { messageId: string; to: string[]; text: string };

export type MailInbox = {
  smtpUrl: string;
  received: () => readonly ReceivedMail[];
  /** Removes all received mails. */
  clear: () => void;
  /** Accepts each mail, and acknowledges it only after a delay. */
  delayResponses: (delayMs: number) => void;
  /** Refuses mails from now on, and quotes whom they are for, as mail servers do. */
  refuseMails: (isRefusing: boolean) => void;
  close: () => Promise<void>;
};

/** An SMTP server that keeps every mail, duplicates included. */
export async function openMailInbox(): Promise<MailInbox> {
  const received: ReceivedMail[] = [];
  let delayMs = 0;
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, callback) =>
      callback(isRefusing ? new Error(`5.1.1 <${address}>: no such mailbox`) : null),
    onData: (stream, session, callback) => {
      simpleParser(stream).then(async ({ messageId, text = '' }) => {
        received.push({
          messageId: messageId ?? '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          text,
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
    refuseMails: (next) => {
      isRefusing = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
