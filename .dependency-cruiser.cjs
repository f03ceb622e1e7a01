/**
 * Who may import whom (docs/architecture.md): app → components → handlers → workflows → aggregates → leaf domains →
 * platform → core, only downwards. `npm run verify` fails on a breach.
 */
const CORE = '^lib/core/';
const PLATFORM = '^lib/(config|db|log|metrics|tracing|stripe|email|jobs|http|pdf)/';
const LEAF =
  '^lib/(pricing|claims|catalogue|inventory|discounts|sharing|content|search|suitability|auth|audit|settings|health|policies|markets|opening)/';
const AGGREGATE = '^lib/(cart|checkout|orders|payments)/';
const WORKFLOWS = '^lib/workflows/';
const REPORTS = '^lib/reports/';
const HANDLERS = '^lib/handlers/';

const upward = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'imports-resolve',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma/seed|scripts|server|sandbox)/' },
      to: { couldNotResolve: true },
    },
    upward(
      'core-imports-only-core',
      CORE,
      '^(app|components|prisma|scripts|server|sandbox|tests|lib/(?!core/))',
    ),
    upward(
      'platform-imports-down',
      PLATFORM,
      `^(app|components|scripts|server|sandbox|tests)|${LEAF}|${AGGREGATE}|${WORKFLOWS}|${REPORTS}|${HANDLERS}`,
    ),
    upward(
      'leaf-domains-import-down',
      LEAF,
      `^(app|components|scripts|server|sandbox|tests)|${AGGREGATE}|${WORKFLOWS}|${REPORTS}|${HANDLERS}`,
    ),
    upward(
      'aggregates-import-down',
      AGGREGATE,
      `^(app|components|scripts|server|sandbox|tests)|${WORKFLOWS}|${REPORTS}|${HANDLERS}`,
    ),
    upward(
      'workflows-import-down',
      WORKFLOWS,
      `^(app|components|scripts|server|sandbox|tests)|${REPORTS}|${HANDLERS}`,
    ),
    upward(
      'reports-import-down',
      REPORTS,
      `^(app|components|scripts|server|sandbox|tests)|${WORKFLOWS}|${HANDLERS}`,
    ),
    {
      name: 'reports-only-read',
      comment:
        'A read across domains writes nothing: no transaction of its own, and no use-case that takes one.',
      severity: 'error',
      from: { path: REPORTS },
      to: { path: '^lib/(db/in-transaction|audit/record-audit)', reachable: true },
    },
    upward('handlers-import-down', HANDLERS, '^(app|components|scripts|server|sandbox|tests)'),
    upward('server-imports-down', '^server/', '^(app|scripts|sandbox|tests)/'),
    {
      name: 'server-steps-do-not-know-their-order',
      comment:
        'A step of a request is one file that knows neither those before and after it nor the process.',
      severity: 'error',
      from: { path: '^server/[^/]+/' },
      to: { path: '^server/[^/]+$' },
    },
    upward('components-import-down', '^components/', `^(app|scripts|server|sandbox|tests)|${HANDLERS}`),
    {
      name: 'leaf-domains-do-not-meet',
      comment: 'What touches two domains is one file in lib/workflows.',
      severity: 'error',
      from: {
        path: '^lib/(pricing|claims|catalogue|inventory|discounts|sharing|content|search|suitability|auth|audit|settings|health|policies|markets|opening)/',
      },
      to: { path: LEAF, pathNot: '^lib/($1|pricing|claims)/' },
    },
    {
      name: 'pricing-is-pure',
      comment:
        'Browser, server and tests ask the same functions, so they know numbers alone: no row, no request.',
      severity: 'error',
      from: { path: '^lib/pricing/' },
      to: { pathNot: '^lib/(pricing|core|config/shop)' },
    },
    {
      name: 'claims-are-pure',
      comment: 'Content, forms, scripts and tests ask the same check about texts, so it knows texts alone.',
      severity: 'error',
      from: { path: '^lib/claims/' },
      to: { pathNot: '^lib/(claims|core)/' },
    },
    {
      name: 'aggregates-do-not-meet',
      comment: 'Aggregates exchange ids and snapshots; what joins them is a workflow.',
      severity: 'error',
      from: { path: '^lib/(cart|checkout|orders|payments)/' },
      to: { path: AGGREGATE, pathNot: '^lib/$1/' },
    },
    {
      name: 'pages-do-not-query',
      comment: 'Pages and components ask a query or a workflow, never the database or Stripe themselves.',
      severity: 'error',
      from: { path: '^(app|components)/' },
      to: {
        path: '^(lib/(db|stripe)/(?!is-database-ready)|prisma/)',
        pathNot: '^lib/stripe/(verify-webhook|checkout-session)',
      },
    },
    {
      name: 'sandbox-stands-alone',
      comment: 'The stand-in for Stripe and the shop know each other over HTTP only.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(app|components|lib|prisma|server)/' },
    },
    {
      name: 'nobody-imports-the-sandbox',
      severity: 'error',
      from: { path: '^(app|components|lib|prisma|server)/' },
      to: { path: '^sandbox/' },
    },
    {
      name: 'stripe-behind-its-folder',
      severity: 'error',
      from: { path: '^(app|components|lib|server)/', pathNot: '^lib/stripe/' },
      to: { path: '^node_modules/stripe/' },
    },
    {
      name: 'next-stays-out-of-the-domains',
      comment: 'Only cookies, sessions, cached queries and lib/http may know the framework.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(http/|auth/|.*/(queries|[a-z-]*cookie|staff-queries)\\.ts$)' },
      to: { path: '^node_modules/next/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    exclude: { path: ['^\\.next', '^\\.data', '^prisma/generated/(?!client)'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
