import type { HealthFacts } from './health-facts';

/** Everything that is checked, in the order in which it is shown. */
export const HEALTH_CHECKS = [
  'queue',
  'mails',
  'webhooks',
  'stripe',
  'backup',
  'disk',
  'pages',
  'certificate',
  'database',
  'redis',
] as const;
export type HealthCheckName = (typeof HEALTH_CHECKS)[number];

/** `critical` needs a person, and is mailed; `warning` is worth a look; `unused` has nothing to check. */
export type HealthStatus = 'ok' | 'warning' | 'critical' | 'unused';

export type Assessment = { status: HealthStatus; summary: string };

/** Judges one aspect by the facts. Pure. */
export type Assess = (facts: HealthFacts) => Assessment;
