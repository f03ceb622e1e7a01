import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Message } from './message';

const MAX_MESSAGES = 500;

/**
 * The newest messages, newest first, kept in one file that is replaced whole, so that a killed process leaves it
 * readable.
 * @param dataFile null keeps them in memory alone.
 */
export function createMessageStore(dataFile: string | null) {
  let messages: Message[] = read(dataFile);

  function save(): void {
    if (!dataFile) return;
    writeFileSync(`${dataFile}.new`, JSON.stringify(messages));
    renameSync(`${dataFile}.new`, dataFile);
  }

  return {
    add(message: Omit<Message, 'id' | 'receivedAt'>): void {
      const received = { id: randomUUID(), receivedAt: new Date().toISOString(), ...message };
      messages = [received, ...messages].slice(0, MAX_MESSAGES);
      save();
    },
    /** @param to only mails to this address; all when it is null. */
    list(to: string | null): Message[] {
      const wanted = to?.toLowerCase();
      return messages.filter(
        (message) => !wanted || message.to.some((address) => address.toLowerCase() === wanted),
      );
    },
    get: (id: string): Message | null => messages.find((message) => message.id === id) ?? null,
    clear(): void {
      messages = [];
      save();
    },
  };
}

export type MessageStore = ReturnType<typeof createMessageStore>;

function read(dataFile: string | null): Message[] {
  if (!dataFile || !existsSync(dataFile)) return [];
  return JSON.parse(readFileSync(dataFile, 'utf8')) as Message[];
}
