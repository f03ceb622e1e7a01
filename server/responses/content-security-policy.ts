import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { CART_SCRIPT } from '@/components/cart/browser/cart-script-text';
import { REGISTER_SERVICE_WORKER } from '@/components/layout/register-service-worker';
import { HYDRATE_ON_INTERACTION } from '@/server/hydration/defer-hydration';
import { INLINE_SCRIPT, isScriptOfNext } from '@/server/next-internals/inline-scripts';

export const POLICY_HEADER = 'content-security-policy';

const OFFLINE_PAGE = readFileSync(path.resolve('public/offline.html'), 'utf8');
/** The inline scripts of our own, which are the same in every document. */
const OWN_SCRIPTS = [
  CART_SCRIPT,
  REGISTER_SERVICE_WORKER,
  HYDRATE_ON_INTERACTION,
  ...inlineScriptsOf(OFFLINE_PAGE),
];
const OWN_HASHES = OWN_SCRIPTS.map(hashOf);

/** The text of each inline script of a document that a browser would run. */
export function inlineScriptsOf(html: string): string[] {
  return [...html.matchAll(INLINE_SCRIPT)].flatMap(([, script]) => script || []);
}

/** Whether a script is one of ours, or one that Next writes. */
export function isKnownScript(script: string): boolean {
  return OWN_SCRIPTS.includes(script) || isScriptOfNext(script);
}

/**
 * The policy of a published page: it names each of its inline scripts by its hash, provided that it is one that belongs
 * there. Any other does not run, whoever got it into the page.
 */
export function policyOfDocument(html: string): string {
  const hashes = inlineScriptsOf(html).filter(isKnownScript).map(hashOf);
  return writePolicy([...new Set(hashes)]);
}

/**
 * Sets the policy of what is rendered per request: Next reads the nonce from the request's header, and writes it into its
 * scripts.
 */
export function setNoncePolicy(request: IncomingMessage, response: ServerResponse): void {
  const policy = writePolicy([`'nonce-${randomBytes(16).toString('base64')}'`, ...OWN_HASHES]);
  request.headers[POLICY_HEADER] = policy;
  response.setHeader(POLICY_HEADER, policy);
}

/** Sets the policy of `npm run dev`, whose tools write scripts of their own. */
export function setDevelopmentPolicy(response: ServerResponse): void {
  response.setHeader(POLICY_HEADER, writePolicy(["'unsafe-inline'", "'unsafe-eval'"]));
}

/**
 * What a front sends with every page from a file, which names its scripts itself (server/publishing/steps). It stands in
 * deploy/nginx.conf and deploy/Caddyfile.
 */
export const FRONT_POLICY = writePolicy(["'unsafe-inline'"]);

function writePolicy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    // React writes style attributes, and Next the page's style sheet into the page (docs/adr/0050).
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    'report-uri /api/csp-reports',
  ].join('; ');
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
