import { addressBlock } from './address-block';
import { META_BLOCKS, TELEGRAM_BLOCKS } from './crawler-addresses';
import type { ShareNetwork } from './network';

/** How a crawler proves what its agent claims. */
export type CrawlerProof =
  /** It comes from an address that the network says is its own. */
  | { by: 'address'; isOwn: (address: string) => boolean }
  /** Its address has a name under one of these domains, and the name leads back to the address. */
  | { by: 'name'; domains: readonly string[] }
  /** Not at all: its word is worth what the word of any client is worth. */
  | { by: 'nothing' };

/** Fetches links to show a preview of them. */
export type Crawler = { name: string; networks: readonly ShareNetwork[]; agent: RegExp; proof: CrawlerProof };

const isMeta = addressBlock(META_BLOCKS);
const isTelegram = addressBlock(TELEGRAM_BLOCKS);

/**
 * The crawlers that we know, in the order in which agents are tried: Telegram's says that it is like TwitterBot, and
 * iMessage's pretends to be Facebook's and Twitter's at once. Browsers inside the apps of networks (`FBAN`,
 * `[Pinterest/iOS]`, `LinkedInApp`) are people and match none.
 */
const CRAWLERS: readonly Crawler[] = [
  {
    name: 'Telegram',
    networks: ['telegram'],
    agent: /TelegramBot/i,
    proof: { by: 'address', isOwn: isTelegram },
  },
  // A phone asks for itself and proves nothing; what WhatsApp's servers fetch comes from Meta.
  {
    name: 'WhatsApp',
    networks: ['whatsapp'],
    agent: /^WhatsApp\//i,
    proof: { by: 'address', isOwn: isMeta },
  },
  {
    name: 'Meta',
    networks: ['facebook', 'whatsapp'],
    agent: /facebookexternalhit|facebookcatalog|facebot|meta-externalagent|meta-externalfetcher/i,
    proof: { by: 'address', isOwn: isMeta },
  },
  {
    name: 'LinkedIn',
    networks: ['linkedin'],
    agent: /LinkedInBot/i,
    proof: { by: 'name', domains: ['linkedin.com'] },
  },
  {
    name: 'Pinterest',
    networks: ['pinterest'],
    agent: /Pinterestbot|^Pinterest\/0/i,
    proof: { by: 'name', domains: ['pinterest.com'] },
  },
  { name: 'X', networks: ['x'], agent: /Twitterbot/i, proof: { by: 'nothing' } },
  {
    name: 'another',
    networks: [],
    agent:
      /Slackbot|Discordbot|SkypeUriPreview|redditbot|vkShare|Viber|Iframely|Embedly|Mastodon|Snapchat|Line\/.*Poker/i,
    proof: { by: 'nothing' },
  },
];

/** The crawler that an agent claims to be, or null. */
export function recogniseCrawler(agent: string): Crawler | null {
  return CRAWLERS.find((crawler) => crawler.agent.test(agent)) ?? null;
}

/** Whether an address belongs to a network. Its machines also come under the names of browsers, to see what people see. */
export function isNetworkAddress(address: string): boolean {
  return isMeta(address) || isTelegram(address);
}

/** Networks whose crawler can be told from others that pretend to be it. */
const PROVABLE: readonly ShareNetwork[] = ['facebook', 'whatsapp', 'linkedin', 'pinterest', 'telegram'];

/**
 * Whether what a proven crawler fetched is evidence for a share: the crawler of the share's own network; or any, where
 * the share names none (a copied link may be pasted anywhere) or one whose crawler cannot be told.
 */
export function isCrawlerOf(network: ShareNetwork, crawler: Crawler): boolean {
  return crawler.networks.includes(network) || !PROVABLE.includes(network);
}
