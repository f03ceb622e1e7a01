import { describe, expect, it } from 'vitest';
import { readSourceFiles } from './source-files';

const FOLDERS = ['app', 'components', 'lib', 'prisma/seed', 'sandbox', 'scripts', 'server', 'tests'];
const OTHER_WORDS = /\b(?:MOST|LEAST|LARGEST|SMALLEST|LONGEST|SHORTEST|BIGGEST|MAXIMUM|MINIMUM)_[A-Z]\w*/g;

describe('the name of a bound', () => {
  it('begins with MAX_ or MIN_', () => {
    const named = readSourceFiles(FOLDERS, /\.(?:tsx?|mjs)$/).flatMap(({ path, text }) =>
      [...text.matchAll(OTHER_WORDS)].map(([name]) => `${path}: ${name}`),
    );
    expect(named).toEqual([]);
  });
});
