import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HANDLED_EVENT_TYPES } from '@/lib/handlers/stripe-events/handle-stripe-event';

describe('the Stripe events that have an effect', () => {
  it('are those that the README tells the owner to subscribe to', () => {
    const readme = readFileSync('README.md', 'utf8');
    const named = /and these events:(.*?)\n3\./s.exec(readme)?.[1]?.match(/(?<=`)[a-z_.]+(?=`)/g);
    expect(named).toEqual(HANDLED_EVENT_TYPES);
  });
});
