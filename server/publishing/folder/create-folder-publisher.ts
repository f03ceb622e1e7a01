import type { Logger } from 'pino';
import type { PublishedPages } from '@/server/publishing/published-pages';
import { FolderLock } from './folder-lock';
import { FolderPublisher } from './folder-publisher';
import { PageFolder } from './page-folder';

/** Has a folder follow the published pages, from its start on. */
export function createFolderPublisher(input: {
  pagesFolder: string;
  pages: PublishedPages;
  databaseUrl: string;
  logger: Logger;
}): FolderPublisher {
  const { pagesFolder, pages, databaseUrl, logger } = input;
  const lock = new FolderLock({ databaseUrl, onLost: () => publisher.lockLost() });
  const publisher = new FolderPublisher({ folder: new PageFolder(pagesFolder), lock, pages, logger });
  pages.watch((path) => publisher.changed(path));
  return publisher;
}
