import { describe, expect, it } from 'vitest';
import { describeShareOffer } from '@/components/sharing/describe-share-offer';
import type { ShareOffer } from '@/lib/sharing/campaign/share-offer';

const offer: ShareOffer = {
  percentOffBps: 1500,
  codeLifeDays: 7,
  minimumSubtotalMinor: 0,
  currency: 'PKR',
  endsAt: null,
  networks: [
    { network: 'facebook', requiredLevel: 'friend_visited' },
    { network: 'x', requiredLevel: 'returned' },
    { network: 'whatsapp', requiredLevel: 'returned' },
  ],
};

describe('the offer text of the share panel', () => {
  it('is the rule of most networks, and by name where it is another', () => {
    expect(describeShareOffer(offer)).toEqual({
      rule: 'Your discount unlocks when you come back here.',
      exceptions: ['Shared on Facebook, it unlocks when a friend opens your link.'],
      terms: 'One per person, for one order. The code works in this browser for 7 days.',
    });
  });

  it('names all networks that differ in one sentence', () => {
    const networks = [
      ...offer.networks,
      { network: 'email', requiredLevel: 'friend_visited' },
      { network: 'copy', requiredLevel: 'returned' },
    ] satisfies ShareOffer['networks'];
    expect(describeShareOffer({ ...offer, networks }).exceptions).toEqual([
      'Shared on Facebook and by email, it unlocks when a friend opens your link.',
    ]);
  });

  it('says from which order on, and one day as one', () => {
    const { terms } = describeShareOffer({ ...offer, minimumSubtotalMinor: 300_000, codeLifeDays: 1 });
    expect(terms).toBe(
      'One per person, for one order of PKR\u00a03,000 or more. The code works in this browser for one day.',
    );
  });
});
