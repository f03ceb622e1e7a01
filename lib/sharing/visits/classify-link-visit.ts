import { clientAddress } from '@/lib/http/client-address';
import { type Crawler, detectCrawler, isSocialNetworkIp } from './crawler';

/** Who visits a share link, as far as the request shows. */
export type LinkVisit =
  | { by: 'crawler'; crawler: Crawler }
  /** A bot, or the prefetch of a browser: nobody has seen anything. */
  | { by: 'machine' }
  | { by: 'person' };

/** Opera Mini, which many phones have, never called itself Mozilla. */
const BROWSER_AGENT = /^(Mozilla|Opera)\//;

/** Bots with a browser-like user agent that name themselves. Cubot makes telephones. */
const BOT_AGENT =
  /(?<!cu)bot\b|\(compatible; (?!MSIE)|crawler|spider|slurp|preview|headless|phantomjs|lighthouse|pingdom|uptime|monitoring|scanner|archiver|validator/i;

/** Headers by which browsers declare a prefetch or prerender. */
const PREFETCH_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/** Distinguishes people from crawlers and bots that open a link. In doubt it is a bot, and does not count. */
export function classifyLinkVisit(request: { method: string; headers: Headers }): LinkVisit {
  const { method, headers } = request;
  const agent = headers.get('user-agent') ?? '';
  if (method !== 'GET' || isPrefetch(headers)) return { by: 'machine' };
  const crawler = detectCrawler(agent);
  if (crawler) return { by: 'crawler', crawler };
  if (!BROWSER_AGENT.test(agent) || BOT_AGENT.test(agent)) return { by: 'machine' };
  if (isSocialNetworkIp(clientAddress(headers))) return { by: 'machine' };
  return isNavigation(headers) ? { by: 'person' } : { by: 'machine' };
}

function isPrefetch(headers: Headers): boolean {
  const isDeclared = PREFETCH_HEADERS.some((name) =>
    /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
  );
  return isDeclared || headers.has('next-router-prefetch') || headers.has('rsc');
}

/** Every recent browser sends Sec-Fetch-*; an image or a frame of another page is no visit. */
function isNavigation(headers: Headers): boolean {
  const destination = headers.get('sec-fetch-dest');
  const mode = headers.get('sec-fetch-mode');
  return (destination === null || destination === 'document') && (mode === null || mode === 'navigate');
}
