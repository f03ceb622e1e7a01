import { z } from 'zod';

/** As browsers send it to `report-uri` (CSP 3, section 5.3). */
const reportSchema = z.object({
  'csp-report': z.object({
    'document-uri': z.string().max(4000).default(''),
    'blocked-uri': z.string().max(4000).default(''),
    'effective-directive': z.string().max(100).default(''),
  }),
});

/** By its name a breach is counted; browsers may send any text. */
const DIRECTIVES = [
  'script-src-elem',
  'script-src-attr',
  'script-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'default-src',
];

/** A breach of a page's Content-Security-Policy, as far as it says nothing about the visitor. */
export type PolicyBreach = { page: string; blocked: string; directive: string };

/** @returns null for what is no such report. */
export function readPolicyReport(text: string): PolicyBreach | null {
  const parsed = reportSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const report = parsed.data['csp-report'];
  return {
    page: firstSegment(report['document-uri']),
    blocked: originOf(report['blocked-uri']),
    directive: DIRECTIVES.find((directive) => directive === report['effective-directive']) ?? 'other',
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The rest of an address may be a token. */
function firstSegment(address: string): string {
  return URL.canParse(address) ? `/${new URL(address).pathname.split('/', 2)[1]}` : '';
}

/** `inline`, `eval`, or where a file was to come from. */
function originOf(blocked: string): string {
  if (/^[a-z-]{1,20}$/.test(blocked)) return blocked;
  if (!URL.canParse(blocked)) return 'unknown';
  const { origin, protocol } = new URL(blocked);
  return origin === 'null' ? protocol : origin;
}
