import { clientAddress } from '../http/client-address';
import { type Crawler, isNetworkAddress, recogniseCrawler } from './crawler';

/** What opens a share link, as far as a request tells. */
export type Opening =
  | { by: 'crawler'; crawler: Crawler }
  /** A program, or a browser that only looks ahead: nobody has seen anything. */
  | { by: 'machine' }
  | { by: 'person' };

/** Opera Mini, which many phones have, never called itself Mozilla. */
const BROWSER = /^(Mozilla|Opera)\//;

/** Programs that dress as browsers and say so. Cubot makes telephones. */
const PROGRAM =
  /(?<!cu)bot\b|\(compatible; (?!MSIE)|crawler|spider|slurp|preview|headless|phantomjs|lighthouse|pingdom|uptime|monitoring|scanner|archiver|validator/i;

/** Headers by which browsers say that they load a page before anybody asked for it. */
const LOOKING_AHEAD = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/** Tells people from everything else that opens a link. What is in doubt is a machine, and counts for nothing. */
export function recogniseOpening(request: { method: string; headers: Headers }): Opening {
  const { method, headers } = request;
  const agent = headers.get('user-agent') ?? '';
  if (method !== 'GET' || isLookingAhead(headers)) return { by: 'machine' };
  const crawler = recogniseCrawler(agent);
  if (crawler) return { by: 'crawler', crawler };
  if (!BROWSER.test(agent) || PROGRAM.test(agent)) return { by: 'machine' };
  if (isNetworkAddress(clientAddress(headers))) return { by: 'machine' };
  return isNavigation(headers) ? { by: 'person' } : { by: 'machine' };
}

function isLookingAhead(headers: Headers): boolean {
  const says = LOOKING_AHEAD.some((name) => /prefetch|prerender|preview/i.test(headers.get(name) ?? ''));
  return says || headers.has('next-router-prefetch') || headers.has('rsc');
}

/** Every browser of the last years says what it fetches for; a picture or a frame of another page is no visit. */
function isNavigation(headers: Headers): boolean {
  const destination = headers.get('sec-fetch-dest');
  const mode = headers.get('sec-fetch-mode');
  return (destination === null || destination === 'document') && (mode === null || mode === 'navigate');
}
