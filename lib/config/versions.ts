import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export type ProgramVersions = { shop: string; next: string; node: string };

let versions: ProgramVersions | undefined;

/** The versions of what runs in this process. */
export function getProgramVersions(): ProgramVersions {
  versions ??= {
    shop: readVersion('package.json'),
    next: readVersion('node_modules/next/package.json'),
    node: process.versions.node,
  };
  return versions;
}

function readVersion(manifest: string): string {
  try {
    return String(JSON.parse(readFileSync(path.join(process.cwd(), manifest), 'utf8')).version);
  } catch {
    return 'unknown';
  }
}
