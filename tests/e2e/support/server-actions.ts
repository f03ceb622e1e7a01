import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TEST_BUILD } from '@/scripts/testing/test-build';

type Manifest = {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
};

export type PostedAction = {
  id: string;
  /** A page whose forms may post it. */
  pagePath: string;
};

/** How a build knows the server action that a file exports; null when none of its pages uses it. */
export function findPostedAction(file: string, name: string): PostedAction | null {
  const text = readFileSync(path.join(TEST_BUILD, 'server', 'server-reference-manifest.json'), 'utf8');
  const actions = Object.entries((JSON.parse(text) as Manifest).node);
  const [id, found] = actions.find(([, a]) => a.filename === file && a.exportedName === name) ?? [];
  const [page] = Object.keys(found?.workers ?? {});
  if (!id || !page) return null;
  const parts = page.split('/').slice(1, -1);
  const shown = parts.filter((part) => !part.startsWith('('));
  return { id, pagePath: `/${shown.map((part) => (part.startsWith('[') ? 'unknown-0' : part)).join('/')}` };
}
