import { readdir } from 'node:fs/promises';
import path from 'node:path';

const FOLDERS = ['app', 'components', 'lib', 'prisma/seed', 'public'];
/** What no visitor sees: the back office, pages for developers, and the words of the check itself. */
const UNSEEN =
  /^(?:app\/(?:admin|\(developers\)|\(bench\))|components\/(?:admin|developers)|lib\/(?:claims|audit|health|markets|workflows\/reconciliation|pdf\/fonts)|public\/(?:pictures|icons))\//;
const SOURCE = /\.(?:tsx?|m?js|html)$/;

/** The files of the shop whose texts visitors may see, from `root`. */
export async function listSourceFiles(root: string): Promise<string[]> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(path.join(root, folder), { recursive: true }).catch(() => []);
      return entries.map((entry) => path.posix.join(folder, entry.split(path.sep).join('/')));
    }),
  );
  return lists
    .flat()
    .filter((file) => SOURCE.test(file) && !UNSEEN.test(file))
    .sort();
}
