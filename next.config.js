import { fileURLToPath } from 'node:url';

/**
 * Pages ending in .bench.tsx exist only in the build that `npm run bench` measures against, those ending in .dev.tsx only
 * there and under `npm run dev`.
 */
const pageExtensions = ['tsx', 'ts'];
if (process.env.SHOP_BENCH === '1') pageExtensions.push('bench.tsx', 'bench.ts', 'dev.tsx');
else if (process.env.NODE_ENV === 'development') pageExtensions.push('dev.tsx');

/** And the Content-Security-Policy of each document, which names its scripts (server/responses/content-security-policy.ts). */
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // The same on every machine that builds the same sources (scripts/build).
  generateBuildId: () => process.env.SHOP_BUILD_ID || null,
  pageExtensions,
  poweredByHeader: false,
  // Every picture is made at its sizes beforehand; an optimizer that nobody uses would only be work for strangers to order.
  images: { unoptimized: true },
  reactStrictMode: true,
  // The server publishes pages, compressed and with their ETags (server/publishing), and compresses what Next renders.
  compress: false,
  generateEtags: false,
  // A page lies where it is published, and nowhere else.
  cacheHandler: fileURLToPath(new URL('./server/next-internals/no-page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  serverExternalPackages: [
    'pg',
    'pdfkit',
    'fontkit',
    'pino',
    'graphile-worker',
    'nodemailer',
    '@node-rs/argon2',
    'stripe',
  ],
  // `npm run verify` checks types; a build that did it again would only be slower.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Several root layouts: one page for every address that no route knows.
    globalNotFound: true,
    // A page brings its styles with it, and only its own: nothing is asked for before it can be painted.
    inlineCss: true,
    cssChunking: { type: 'graph', requestCost: 500 },
    // `forbidden()` answers 403.
    authInterrupts: true,
    // A build starts from a clean tree or is skipped (scripts/build); a cache for the next one costs more than it saves.
    turbopackFileSystemCacheForBuild: false,
    // Most entries are of the back office; what visitors read is rendered at the start anyway (docs/adr/0053).
    preloadEntriesOnStart: false,
  },
  headers: async () => [{ source: '/(.*)', headers: securityHeaders }],
};

export default nextConfig;
