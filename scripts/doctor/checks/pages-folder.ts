import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import path from 'node:path';
import { type Check, ok, problem, reasonOf, skipped } from '@/scripts/doctor/finding';

/** Where deploy/nginx.conf and deploy/Caddyfile look. */
const USUAL_FOLDER = '/run/nue-shop/pages';

/** Whether published pages can be written as files, and whether a front still sends those of an earlier setting. */
export const pagesFolderCheck: Check = {
  title: 'Pages as files',
  run: async ({ settings }) => {
    const folder = settings.PAGES_FOLDER ?? null;
    const old = path.join(USUAL_FOLDER, 'current');
    if (folder !== USUAL_FOLDER && (await exists(old)))
      return problem(
        `${old} is there, and no server changes it.`,
        `Delete ${old}: the proxy may send old pages.`,
      );
    if (folder === null) return skipped('PAGES_FOLDER is not set: the shop sends each page itself.');
    try {
      await access((await exists(folder)) ? folder : path.dirname(folder), constants.W_OK);
      return ok(`${folder} can be written.`);
    } catch (error) {
      return problem(
        `${folder} cannot be written: ${reasonOf(error)}`,
        'Make it for the user of the shop (RuntimeDirectory=nue-shop in the unit). Until then the shop sends each page.',
      );
    }
  },
};

function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
