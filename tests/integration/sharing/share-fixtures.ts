import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { newShareToken } from '@/lib/sharing/link/share-token';
import type { StartedShare } from '@/lib/workflows/sharing/start-share';
import { startShare } from '@/lib/workflows/sharing/start-share';
import { seedShareCampaign } from '@/prisma/seed/seed-share-campaign';
import type { Sql } from '../../support/test-shop';

export const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
export const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

let places = 0;

/** A public IP address that these tests have not used before. */
export function newClientAddress(): string {
  places += 1;
  return `203.${places >> 16}.${(places >> 8) & 255}.${places & 255}`;
}

/** The headers of a request as the shop's server passes them on. */
export function headersOf(input: { from: string; agent?: string; more?: Record<string, string> }): Headers {
  const { from, agent = CHROME, more = {} } = input;
  return new Headers({ [CLIENT_ADDRESS_HEADER]: from, 'user-agent': agent, ...more });
}

/** The seeded share campaign. */
export function makeCampaign(): Promise<void> {
  return inTransaction(seedShareCampaign);
}

/** Starts a share. @throws when that is refused. */
export async function share(
  input: Partial<Parameters<typeof startShare>[0]> & { productSlug: string },
): Promise<StartedShare> {
  const started = await startShare({
    network: 'whatsapp',
    visitorToken: null,
    headers: headersOf({ from: newClientAddress() }),
    ...input,
  });
  if (!started.ok) throw new Error(`The share did not begin: ${started.error.code}`);
  return started.value;
}

/** The token in the link of a share. */
export function readShareToken({ shareUrl }: { shareUrl: string }): string {
  return shareUrl.split('/').at(-1) ?? newShareToken();
}

/** Moves the start of a share back by some milliseconds. */
export async function backdateShare(sql: Sql, shareId: string, milliseconds: number): Promise<void> {
  await sql(
    `update share set created_at = created_at - make_interval(secs => $2::float8 / 1000) where id = $1`,
    [shareId, milliseconds],
  );
}

/** The promotion codes that the shares of a visitor have unlocked. */
export async function listCodesOfShare(sql: Sql, shareId: string): Promise<string[]> {
  const rows = await sql<{ code: string }>(
    `select p.code from promotion_code p join share s on s.visitor_id = p.visitor_id where s.id = $1`,
    [shareId],
  );
  return rows.map(({ code }) => code);
}

/** The id of a share that does not exist. */
export const UNKNOWN_SHARE_ID = newId();
