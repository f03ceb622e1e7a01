import { newId } from '@/lib/core/ids';
import { inTransaction } from '@/lib/db/in-transaction';
import { CLIENT_ADDRESS_HEADER } from '@/lib/http/client-address';
import { newShareToken } from '@/lib/sharing/share-token';
import type { StartedShare } from '@/lib/workflows/start-share';
import { startShare } from '@/lib/workflows/start-share';
import { seedShareCampaign } from '@/prisma/seed/seed-share-campaign';
import type { Sql } from '../../support/shop';

export const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
export const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

let places = 0;

/** A public address that nobody in these tests has had before. */
export function newPlace(): string {
  places += 1;
  return `203.${places >> 16}.${(places >> 8) & 255}.${places & 255}`;
}

/** The headers of a request as the shop's server hands them on. */
export function headersOf(input: { from: string; agent?: string; more?: Record<string, string> }): Headers {
  const { from, agent = CHROME, more = {} } = input;
  return new Headers({ [CLIENT_ADDRESS_HEADER]: from, 'user-agent': agent, ...more });
}

/** The campaign with which the shop opens. */
export function makeCampaign(): Promise<void> {
  return inTransaction(seedShareCampaign);
}

/** Begins a share that has to succeed. */
export async function share(
  input: Partial<Parameters<typeof startShare>[0]> & { productSlug: string },
): Promise<StartedShare> {
  const started = await startShare({
    network: 'whatsapp',
    visitorToken: null,
    headers: headersOf({ from: newPlace() }),
    ...input,
  });
  if (!started.ok) throw new Error(`The share did not begin: ${started.error.code}`);
  return started.value;
}

/** The token in the link of a share. */
export function tokenOf({ shareUrl }: { shareUrl: string }): string {
  return shareUrl.split('/').at(-1) ?? newShareToken();
}

/** Lets a share have begun so many milliseconds earlier than it did. */
export async function makeOlder(sql: Sql, shareId: string, milliseconds: number): Promise<void> {
  await sql(
    `update share set created_at = created_at - make_interval(secs => $2::float8 / 1000) where id = $1`,
    [shareId, milliseconds],
  );
}

/** The codes of the campaign that a visitor's shares have led to. */
export async function codesOf(sql: Sql, shareId: string): Promise<string[]> {
  const rows = await sql<{ code: string }>(
    `select p.code from promotion_code p join share s on s.visitor_id = p.visitor_id where s.id = $1`,
    [shareId],
  );
  return rows.map(({ code }) => code);
}

/** A request id that leads nowhere. */
export const NO_SHARE = newId();
