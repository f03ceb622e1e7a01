import { ATTRIBUTION_COOKIE, REWARD_COOKIE, VISITOR_COOKIE } from '@/lib/config/browser-storage';
import { formatShopDate } from '@/lib/config/format-shop-time';
import { formatMoney } from '@/lib/core/money';
import { formatPercentInput } from '@/lib/core/percent';
import { type PolicySection, paragraphs, statement } from '@/lib/policies/policy-document';
import { sellerSentence } from '@/lib/settings/seller-rows';
import type { ShareOffer } from '@/lib/sharing/campaign/share-offer';
import type { ShareLevel } from '@/lib/sharing/share-level';
import { NETWORK_LABELS } from '@/lib/sharing/share-network';
import type { PolicyFacts } from '@/lib/workflows/policies/policy-facts';
import { MIN_RETURN_MS } from '@/lib/workflows/sharing/get-share-status';
import { describeLifetime } from './cookies';

const UNLOCKS_WHEN: Readonly<Record<ShareLevel, string>> = {
  started: 'as soon as you press the button',
  returned: `when you come back to this site, ${MIN_RETURN_MS / 1_000} seconds or more after you pressed the button`,
  preview_fetched: 'when the network has fetched the preview of your link',
  friend_visited: 'when a friend has opened your link',
  friend_bought: 'when a friend has bought through your link and paid',
};

/** The complete terms of the offer, from the campaign as it is set and the rules that the code applies. */
export function sharingOfferSections(facts: PolicyFacts): PolicySection[] {
  return [
    statement('Who makes this offer', paragraphs(sellerSentence('This offer is made by', facts.settings))),
    ...offerSections(facts.offer),
    statement('Who can take part', [
      {
        kind: 'list',
        items: [
          'Anybody who can share a link, in any country that we deliver to. You don’t have to buy first.',
          'One code per person. We tell people apart by their browser, and by the email address and the phone number of the order that uses the code.',
          'The link has to reach real people. No bought clicks, no programs, no messages to people who don’t want them.',
        ],
      },
    ]),
    statement('What counts as a friend’s visit', [
      ...paragraphs(
        'A friend is somebody who opens your link from another internet connection than yours. Somebody in your home, office, hostel or campus, or with the same mobile carrier at that moment, may share your connection. Their visit doesn’t count then, even though they’re a friend.',
        'Programs, previews and your own visits don’t count. The same friend counts once.',
      ),
    ]),
    statement('Using the code', [
      {
        kind: 'list',
        items: [
          'It works for one order, once. It can’t be combined with another code, and it isn’t paid out in cash.',
          'It takes its percentage off the products. It doesn’t reduce the delivery charge.',
          'We put it in the cart of the browser that you shared from. You can also type it at the cart.',
          'If you don’t finish a checkout, the code is free again. Once an order with it has been placed, it’s used, even if that order is cancelled or refunded later. A refund gives back what you paid.',
        ],
      },
    ]),
    statement(
      'Tell people that you gain from it',
      paragraphs(
        'You get a discount for sharing, and whoever reads your post should know. The text or the preview of your link says so; please leave that in, and don’t say that you’ve used the massager if you haven’t.',
      ),
    ),
    statement(
      'When it ends',
      paragraphs(
        `${facts.offer?.endsAt ? `The offer ends on ${formatShopDate(facts.offer.endsAt)}.` : 'The offer has no fixed end.'} We may change or end it at any time, and there’s a limit to how many codes are given in a day. A code that you’ve earned stays as it was when you earned it, until its last day.`,
        'We may withdraw a share and its code if it looks as if it was earned by a program or by pretending to be a friend. If you think we’re wrong, write to us.',
      ),
    ),
    statement('What we keep', [
      {
        kind: 'list',
        items: [
          `Two cookies in your browser, “${VISITOR_COOKIE.name}” and “${REWARD_COOKIE.name}”: ${describeLifetime(VISITOR_COOKIE)}.`,
          `One cookie in your friend’s browser, “${ATTRIBUTION_COOKIE.name}”, which says whose link it was, ${describeLifetime(ATTRIBUTION_COOKIE).toLowerCase()}.`,
          'A keyed hash of your network, which can’t be read back, and a count of the visits to your link.',
          'Your email address, only if you leave it to be told when the code is ready.',
        ],
      },
      { kind: 'links', links: [{ label: 'Privacy, with how long each is kept', href: '/policies/privacy' }] },
    ]),
  ];
}

function offerSections(offer: ShareOffer | null): PolicySection[] {
  if (!offer) {
    return [
      statement(
        'What you get',
        paragraphs(
          'The offer isn’t running at the moment. Codes that were earned before can still be used until their last day.',
        ),
      ),
    ];
  }
  const { percentOffBps, codeLifeDays, minimumSubtotalMinor, currency, networks } = offer;
  const minimum =
    minimumSubtotalMinor > 0 ? ` of ${formatMoney(minimumSubtotalMinor, currency)} or more` : '';
  return [
    statement('What you get', [
      ...paragraphs(
        `A code for ${formatPercentInput(percentOffBps)}% off one order${minimum}. You have ${codeLifeDays} ${codeLifeDays === 1 ? 'day' : 'days'} to use it.`,
      ),
      {
        kind: 'table',
        caption: 'When the code unlocks, by where you share.',
        head: ['Where you share', 'You get the code'],
        rows: networks.map(({ network, requiredLevel }) => [
          NETWORK_LABELS[network].name,
          UNLOCKS_WHEN[requiredLevel],
        ]),
      },
    ]),
  ];
}
