import {
  assessCertificate,
  assessDatabase,
  assessDisk,
  assessPageFolder,
  assessRedis,
} from './assess-machine';
import { assessBackup, assessMails, assessQueue, assessStripe, assessWebhooks } from './assess-work';
import { type Assess, type Assessment, HEALTH_CHECKS, type HealthCheckName } from './health-check';
import type { HealthFacts } from './health-facts';

const ASSESSMENTS: Record<HealthCheckName, Assess> = {
  queue: assessQueue,
  mails: assessMails,
  webhooks: assessWebhooks,
  stripe: assessStripe,
  backup: assessBackup,
  disk: assessDisk,
  pages: assessPageFolder,
  certificate: assessCertificate,
  database: assessDatabase,
  redis: assessRedis,
};

export type HealthLine = Assessment & { check: HealthCheckName };

/** Judges every aspect of the shop's health by the facts. */
export function assessHealth(facts: HealthFacts): HealthLine[] {
  return HEALTH_CHECKS.map((check) => ({ check, ...ASSESSMENTS[check](facts) }));
}
