import { expect } from '@playwright/test';
import { environment } from './environment';

export type Mail = { to: string[]; subject: string; text: string; html: string | null };

/** The mails that arrived for an address, oldest first. */
export async function listMails(address: string): Promise<Mail[]> {
  const response = await fetch(`${environment.mailUrl}/api/messages?${new URLSearchParams({ to: address })}`);
  const { messages } = (await response.json()) as { messages: Mail[] };
  return messages.reverse();
}

/** Waits for the first mail to an address. */
export async function waitForMail(address: string): Promise<Mail> {
  await expect
    .poll(async () => (await listMails(address)).length, { message: `a mail to ${address}` })
    .toBeGreaterThan(0);
  const [mail] = await listMails(address);
  if (!mail) throw new Error('the mail was there and is gone');
  return mail;
}
