import { readdirSync, readFileSync } from 'node:fs';

/** A file of the repository, and what is written in it. */
export type SourceFile = { path: string; text: string };

/** The files of these folders whose names end so, without what is generated. */
export function readSourceFiles(folders: readonly string[], ending: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => ending.test(path) && !path.startsWith('prisma/generated/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
