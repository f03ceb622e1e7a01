import { formatMoney } from '@/lib/core/money';
import type { ShareLevel } from '@/lib/sharing/share-level';
import type { ShareOffer } from '@/lib/sharing/share-offer';
import { UNLOCKS_WHEN } from './level-words';
import { NETWORK_WORDS } from './network-words';

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What the offer promises before anybody shares: the rule for most networks, what is different on the others, the terms. */
export function sharePromise(offer: ShareOffer): { rule: string; exceptions: string[]; terms: string } {
  const usual = usualLevel(offer);
  const others = [...new Set(offer.networks.map(({ requiredLevel }) => requiredLevel))].filter(
    (level) => level !== usual,
  );
  return {
    rule: `Your discount unlocks when ${UNLOCKS_WHEN[usual]}.`,
    exceptions: others.map((level) => {
      const ways = offer.networks
        .filter(({ requiredLevel }) => requiredLevel === level)
        .map(({ network }) => NETWORK_WORDS[network].way);
      return `Shared ${LIST.format(ways)}, it unlocks when ${UNLOCKS_WHEN[level]}.`;
    }),
    terms: termsOf(offer),
  };
}

/** The level at which most of the networks unlock. */
function usualLevel({ networks }: ShareOffer): ShareLevel {
  const counts = new Map<ShareLevel, number>();
  for (const { requiredLevel } of networks) counts.set(requiredLevel, (counts.get(requiredLevel) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'returned';
}

function termsOf({ minimumSubtotalMinor, currency, codeLifeDays }: ShareOffer): string {
  const from = minimumSubtotalMinor > 0 ? ` from ${formatMoney(minimumSubtotalMinor, currency)} on` : '';
  const days = codeLifeDays === 1 ? 'one day' : `${codeLifeDays} days`;
  return `Once per person, for one order${from}. The code works in this browser for ${days}.`;
}
