import { describe, expect, it } from 'vitest';
import { inflect } from '@/lib/claims/text/inflect';

describe('the forms of a word', () => {
  it.each([
    ['ease', ['ease', 'eases', 'eased', 'easing']],
    ['banish', ['banish', 'banishes', 'banished', 'banishing']],
    ['remedy', ['remedy', 'remedies', 'remedied']],
    ['rub', ['rub', 'rubs', 'rubbed', 'rubbing']],
    ['stop_using', ['stop_using', 'stops_using', 'stopped_using']],
  ])('of %s are there', (word, expected) => {
    expect(inflect(word)).toEqual(expect.arrayContaining(expected));
  });

  it('do not run into another word, as those of a stemmer do', () => {
    expect(inflect('organ')).not.toContain('organic');
    expect(inflect('heal')).not.toContain('health');
  });
});
