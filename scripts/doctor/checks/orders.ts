import { type Check, ok, skipped, warning } from '@/scripts/doctor/finding';
import { onDatabase } from '@/scripts/doctor/on-database';

const OPEN = `/admin/opening lists what is missing, and opens the shop; so does \`npm run setup -- --from FILE\`.`;

/** The shop takes orders: its owner has opened it (commerce rule 47), and has not paused it. */
export const ordersCheck: Check = {
  title: 'Orders',
  needs: ['DATABASE_URL'],
  run: (context) =>
    onDatabase(context, async (client) => {
      const read = await client
        .query<{ opened: Date | null; paused: boolean; fictitious: boolean }>(
          `SELECT "opened_at" AS "opened", "is_paused" AS "paused", "is_fictitious" AS "fictitious" FROM "shop_settings"`,
        )
        .catch(() => null);
      if (!read) return skipped('the tables are not those of this release');
      const { opened, paused, fictitious } = read.rows[0] ?? {
        opened: null,
        paused: false,
        fictitious: false,
      };
      if (!opened) return warning('none are taken: the shop has not been opened yet', OPEN);
      if (paused) return warning('none are taken: the shop is paused', 'End the pause in /admin/settings.');
      if (fictitious) {
        return warning(
          'they are taken, and pages say that the details are made up',
          'Enter your own in /admin/settings, and take the mark of an example away.',
        );
      }
      return ok(`they are taken, since ${opened.toISOString().slice(0, 10)}`);
    }),
};
