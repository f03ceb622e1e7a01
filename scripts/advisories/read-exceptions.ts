import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const FILE = 'scripts/advisories/exceptions.json';

const exceptionsSchema = z.array(
  z.strictObject({
    package: z.string().min(1),
    advisory: z.string().regex(/^GHSA(-[0-9a-z]{4}){3}$/),
    /** Why the shop is safe with it until then. */
    reason: z.string().min(20),
    /** The last day on which it holds. */
    until: z.iso.date(),
  }),
);

export type AdvisoryException = z.infer<typeof exceptionsSchema>[number];

/** @throws when an entry is incomplete. */
export function parseExceptions(text: string): AdvisoryException[] {
  return exceptionsSchema.parse(JSON.parse(text));
}

export async function readExceptions(): Promise<AdvisoryException[]> {
  return parseExceptions(await readFile(FILE, 'utf8'));
}
