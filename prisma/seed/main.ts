import { closeDb, getDb } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/in-transaction';
import { openDemoMarkets } from './open-demo-markets';
import { seedCatalogue } from './seed-catalogue';
import { seedDelivery } from './seed-delivery';
import { seedOwner } from './seed-owner';
import { seedShareCampaign } from './seed-share-campaign';

/** What only the demonstration and the tests get: no owner has decided it. */
const isDemo = process.argv.includes('--demo');

/** Fills an empty shop. Running it again adds what is missing and changes nothing that is there. */
async function main(): Promise<void> {
  await inTransaction(seedCatalogue);
  await inTransaction(seedDelivery);
  if (isDemo) await inTransaction((tx) => openDemoMarkets(tx));
  await inTransaction(seedShareCampaign);
  const owner = await seedOwner(getDb());
  // The one moment at which the password is known; who runs the seed shows it once.
  if (owner) console.log(JSON.stringify({ owner }));
}

await main().finally(closeDb);
