import { Readable } from 'node:stream';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { UnusableArchive } from './archive-format';

/** Who holds only the recipient can encrypt, and neither read nor verify what is inside. */
export type BackupKey = { recipient: string; identity: string | null };

/** What an age file begins with. */
export const AGE_MAGIC = Buffer.from('age-encryption.org/v1\n');

/**
 * Reads BACKUP_KEY: an age recipient (`age1…`) or an age identity (`AGE-SECRET-KEY-1…`).
 * @returns null when there is none.
 * @throws with a sentence for another text.
 */
export async function readBackupKey(text: string | undefined): Promise<BackupKey | null> {
  const given = text?.trim() ?? '';
  if (given === '') return null;
  try {
    const isIdentity = given.startsWith('AGE-SECRET-KEY-');
    const recipient = isIdentity ? await identityToRecipient(given) : given;
    new Encrypter().addRecipient(recipient);
    return { recipient, identity: isIdentity ? given : null };
  } catch {
    throw new Error(
      'BACKUP_KEY is no key of age: give a recipient (age1…) or an identity (AGE-SECRET-KEY-1…). `npm run backup -- --new-key` makes a pair.',
    );
  }
}

/** A new pair: the identity reads what was encrypted for the recipient. */
export async function createBackupKey(): Promise<{ recipient: string; identity: string }> {
  const identity = await generateIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Encrypts what passes, for `pipeline`. */
export function encryptFor({ recipient }: BackupKey) {
  return async function* encrypt(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    yield* await encrypter.encrypt(toWebStream(source));
  };
}

/** Decrypts what passes, for `pipeline`. @throws UnusableArchive when the key is not the one, or something was changed. */
export function decryptWith(key: BackupKey | null) {
  return async function* decrypt(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    if (!key?.identity) {
      throw new UnusableArchive(
        'It is encrypted: give its identity (AGE-SECRET-KEY-1…) in BACKUP_KEY. A recipient (age1…) only encrypts.',
      );
    }
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.identity);
    const decrypted = await decrypter.decrypt(toWebStream(source)).catch((error: unknown) => {
      const isOther = error instanceof Error && error.message.includes('no identity matched');
      throw new UnusableArchive(
        isOther
          ? 'BACKUP_KEY does not open it: it was encrypted for another key.'
          : 'It is damaged: its encryption has no valid beginning.',
        { cause: error },
      );
    });
    yield* decrypted;
  };
}

function toWebStream(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(source, { objectMode: false })) as ReadableStream<Uint8Array>;
}
