import { describe, expect, it } from 'vitest';
import { schemeStyles } from '@/components/developers/scheme-styles';

const namesIn = (rule: string | undefined) =>
  [...(rule ?? '').matchAll(/--[\w-]+(?=:)/g)].map(([name]) => name);

describe('the sheet of components', () => {
  it('has both schemes of the tokens side by side, each whole', () => {
    const [light, dark] = schemeStyles().split('.scheme-dark');
    expect(namesIn(dark)).toEqual(expect.arrayContaining(['--paper', '--ink', '--accent', '--focus']));
    expect(namesIn(light)).toEqual(expect.arrayContaining(namesIn(dark)));
    expect(light).not.toBe(dark);
  });
});
