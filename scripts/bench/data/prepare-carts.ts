import { newToken, sha256 } from '@/lib/core/ids';
import { withClient } from '@/scripts/postgres/with-client';

/** Puts empty carts into the database, so that every measured request can be a lawful addition. @returns their tokens. */
export async function prepareCarts(databaseUrl: string, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, newToken);
  await withClient(databaseUrl, async (client) => {
    await client.query('insert into cart (token_hash) select unnest($1::bytea[])', [tokens.map(sha256)]);
    await client.query('analyze cart');
  });
  return tokens;
}
