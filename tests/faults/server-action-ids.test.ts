import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { TEST_BUILD } from '../../scripts/testing/test-build';

type Manifest = { encryptionKey: string; node: Record<string, { filename: string; exportedName: string }> };

const manifest: Manifest = JSON.parse(
  readFileSync(path.join(TEST_BUILD, 'server/server-reference-manifest.json'), 'utf8'),
);

it('the ids of server actions follow from key, file and name: builds with one key take forms of each other', () => {
  const actions = Object.entries(manifest.node);
  expect(actions.length).toBeGreaterThan(10);
  const others = actions.filter(([id, { filename, exportedName }]) => {
    const hash = createHash('sha1').update(`${manifest.encryptionKey}${filename}:${exportedName}`);
    // Its first byte says what arguments the action takes.
    return id.slice(2) !== hash.digest('hex');
  });
  expect(others).toEqual([]);
});
