import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Message } from './message';
import type { MessageStore } from './message-store';

const SIZE_LIMIT_BYTES = 10 * 1024 * 1024;

/** A mail server on loopback that accepts everything for everybody and delivers nothing. */
export async function startSmtpReceiver({
  port,
  store,
}: {
  port: number;
  store: MessageStore;
}): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    // The certificate that comes with the library is no one's; senders that insist on TLS should notice.
    hideSTARTTLS: true,
    disableReverseLookup: true,
    size: SIZE_LIMIT_BYTES,
    onAuth: (_auth, _session, callback) => callback(null, { user: 'anyone' }),
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      simpleParser(stream).then(
        (mail) => {
          if (stream.sizeExceeded)
            return callback(Object.assign(new Error('Too large'), { responseCode: 552 }));
          store.add(toMessage(mail, to));
          callback();
        },
        (error: Error) => callback(error),
      );
    },
  });
  server.on('error', (error) => console.error(`mail inbox: ${error.message}`));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return server;
}

function toMessage(mail: ParsedMail, to: string[]): Omit<Message, 'id' | 'receivedAt'> {
  return {
    from: addressText(mail.from),
    to,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    text: mail.text ?? null,
    html: mail.html || null,
    headers: mail.headerLines.map(({ line }) => toHeader(line)),
    attachments: mail.attachments.map(({ filename, contentType, size }) => ({
      filename: filename ?? null,
      contentType,
      bytes: size,
    })),
  };
}

function addressText(address: AddressObject | undefined): string {
  return address?.text ?? '';
}

function toHeader(line: string): { name: string; value: string } {
  const colon = line.indexOf(':');
  return {
    name: line.slice(0, colon),
    value: line
      .slice(colon + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim(),
  };
}
