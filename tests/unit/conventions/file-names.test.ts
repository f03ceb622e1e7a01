import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files';

const FOLDERS = ['app', 'components', 'lib', 'prisma', 'sandbox', 'scripts', 'server', 'tests'];
/** Names that say nothing of what is in a file or folder. */
const VAGUE = /^(?:utils?|helpers?|common|misc|services?|shared|managers?)$/;

describe('a name of a file or folder', () => {
  it('says what is in it', () => {
    const names = readSourceFiles(FOLDERS, /\.(?:tsx?|mjs|css)$/).map(({ path }) => path);
    const isVague = (path: string) => path.split('/').some((part) => VAGUE.test(part.split('.')[0] ?? ''));
    expect(names.filter(isVague)).toEqual([]);
  });
});
