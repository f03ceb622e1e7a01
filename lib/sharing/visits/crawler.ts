import type { ShareNetwork } from '@/lib/sharing/share-network';
import { META_IP_RANGES, TELEGRAM_IP_RANGES } from './crawler-ip-ranges';
import { ipRangeMatcher } from './ip-ranges';

/** How the user agent of a crawler is verified. */
export type CrawlerVerification =
  /** By IP address: it comes from a range that the network publishes. */
  | { by: 'address'; isOwn: (address: string) => boolean }
  /** By forward-confirmed reverse DNS: its address has a hostname under one of these domains that resolves back to it. */
  | { by: 'name'; domains: readonly string[] }
  /** Not possible: its user agent proves no more than that of any client. */
  | { by: 'nothing' };

/** Fetches links to show a preview of them. */
export type Crawler = {
  name: string;
  networks: readonly ShareNetwork[];
  agent: RegExp;
  proof: CrawlerVerification;
};

const isMetaIp = ipRangeMatcher(META_IP_RANGES);
const isTelegramIp = ipRangeMatcher(TELEGRAM_IP_RANGES);

/**
 * The crawlers that we know, in the order in which agents are tried: Telegram's says that it is like TwitterBot, and
 * iMessage's pretends to be Facebook's and Twitter's at once. Browsers inside the apps of networks (`FBAN`,
 * `[Pinterest/iOS]`, `LinkedInApp`) are people and match none.
 */
export const CRAWLERS: readonly Crawler[] = [
  {
    name: 'Telegram',
    networks: ['telegram'],
    agent: /TelegramBot/i,
    proof: { by: 'address', isOwn: isTelegramIp },
  },
  // A phone asks for itself and proves nothing; what WhatsApp's servers fetch comes from Meta.
  {
    name: 'WhatsApp',
    networks: ['whatsapp'],
    agent: /^WhatsApp\//i,
    proof: { by: 'address', isOwn: isMetaIp },
  },
  {
    name: 'Meta',
    networks: ['facebook', 'whatsapp'],
    agent: /facebookexternalhit|facebookcatalog|facebot|meta-externalagent|meta-externalfetcher/i,
    proof: { by: 'address', isOwn: isMetaIp },
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

/** The crawler that a user agent claims to be, or null. */
export function detectCrawler(agent: string): Crawler | null {
  return CRAWLERS.find((crawler) => crawler.agent.test(agent)) ?? null;
}

/** Whether an IP address belongs to a social network. Its servers also send browser user agents, to see what people see. */
export function isSocialNetworkIp(address: string): boolean {
  return isMetaIp(address) || isTelegramIp(address);
}

/** Networks whose crawler can be verified. */
const VERIFIABLE_NETWORKS: ReadonlySet<ShareNetwork> = new Set(
  CRAWLERS.filter(({ proof }) => proof.by !== 'nothing').flatMap(({ networks }) => networks),
);

/**
 * Whether what a verified crawler fetched is evidence for a share: the crawler of the share's own network; or any, where
 * the share names none (a copied link may be pasted anywhere) or one whose crawler cannot be verified.
 */
export function isCrawlerForNetwork(network: ShareNetwork, crawler: Crawler): boolean {
  return crawler.networks.includes(network) || !VERIFIABLE_NETWORKS.has(network);
}
