/** What can be said of the folder of published pages (docs/adr/0059-published-pages-as-files.md). */
export const PAGE_FOLDER_STATES = ['publishing', 'standby', 'failing', 'stale'] as const;

/**
 * `publishing`: this server writes it. `standby`: another one does. `failing`: something could not be written, and was taken
 * away, so that the front asks the shop. `stale`: it could not even be taken away.
 */
export type PageFolderState = {
  state: (typeof PAGE_FOLDER_STATES)[number];
  /** How many pages this server has in it. */
  pages: number;
  failure: string | null;
};

// The server and the bundles of Next each load this file; they have to mean one state.
const holder = globalThis as { nuePageFolder?: PageFolderState };

/** Records how this process gets on with the folder. */
export function setPageFolderState(state: PageFolderState): void {
  holder.nuePageFolder = state;
}

/** The folder as this process last saw it; null where it has none. */
export function getPageFolderState(): PageFolderState | null {
  return holder.nuePageFolder ?? null;
}
