import { formatMoney } from '@/lib/core/money';
import type { ShareOffer } from '@/lib/sharing/campaign/share-offer';
import type { ShareLevel } from '@/lib/sharing/share-level';
import { NETWORK_LABELS } from '@/lib/sharing/share-network';
import { UNLOCK_CONDITIONS } from './level-labels';

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Describes the offer before sharing: the rule for most networks, the exceptions of the others, the terms. */
export function describeShareOffer(offer: ShareOffer): { rule: string; exceptions: string[]; terms: string } {
  const usual = usualLevel(offer);
  const others = [...new Set(offer.networks.map(({ requiredLevel }) => requiredLevel))].filter(
    (level) => level !== usual,
  );
  return {
    rule: `Your discount unlocks when ${UNLOCK_CONDITIONS[usual]}.`,
    exceptions: others.map((level) => {
      const phrases = offer.networks
        .filter(({ requiredLevel }) => requiredLevel === level)
        .map(({ network }) => NETWORK_LABELS[network].phrase);
      return `Shared ${LIST.format(phrases)}, it unlocks when ${UNLOCK_CONDITIONS[level]}.`;
    }),
    terms: offerTerms(offer),
  };
}

/** The level at which most of the networks unlock. */
function usualLevel({ networks }: ShareOffer): ShareLevel {
  const counts = new Map<ShareLevel, number>();
  for (const { requiredLevel } of networks) counts.set(requiredLevel, (counts.get(requiredLevel) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'returned';
}

function offerTerms({ minimumSubtotalMinor, currency, codeLifeDays }: ShareOffer): string {
  const from = minimumSubtotalMinor > 0 ? ` of ${formatMoney(minimumSubtotalMinor, currency)} or more` : '';
  const days = codeLifeDays === 1 ? 'one day' : `${codeLifeDays} days`;
  return `One per person, for one order${from}. The code works in this browser for ${days}.`;
}
