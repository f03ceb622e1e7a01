import { withClient } from '@/scripts/postgres/with-client';
import { runProgram } from '@/scripts/processes/run-program';

/** A complete set of details, all of them made up; the pages say so. */
const EXAMPLE = 'deploy/setup.example.json';

/**
 * Opens the demo's shop with the example that owners start from, unless it is open. @returns whether it did so now.
 */
export async function openDemoShop(databaseUrl: string): Promise<boolean> {
  const isOpen = await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('select from shop_settings where opened_at is not null');
    return rowCount === 1;
  });
  if (isOpen) return false;
  await runProgram({
    name: 'setup',
    args: ['--import', 'tsx', 'scripts/setup.ts', '--from', EXAMPLE],
    env: { DATABASE_URL: databaseUrl, TSX_TSCONFIG_PATH: 'tsconfig.node.json' },
  });
  return true;
}
