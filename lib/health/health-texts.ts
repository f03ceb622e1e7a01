import type { HealthCheckName } from './health-check';

export type HealthText = {
  label: string;
  /** What this is, and what depends on it. */
  meaning: string;
  /** What to do when it is not well. */
  action: string;
};

/** What staff are told about each check, on the page and by mail. */
export const HEALTH_TEXTS: Record<HealthCheckName, HealthText> = {
  queue: {
    label: 'Jobs',
    meaning:
      'Mails, refunds and questions to Stripe are jobs. They run within seconds; one that fails is repeated for about three days.',
    action:
      'Open “Jobs”: it says what failed and why, and a manager can let a job be tried again. If many are waiting and none has failed, the worker is not running: restart the shop and read its log.',
  },
  mails: {
    label: 'Mails',
    meaning:
      'Confirmations, tracking numbers and links to orders go out by SMTP. A mail that fails is repeated; none is lost.',
    action:
      'Check that the mail server of SMTP_URL is reachable and accepts its user and password. As long as it does not, this message cannot reach you by mail either. If others go out, “Jobs” says why one does not: usually its address.',
  },
  webhooks: {
    label: 'Stripe’s events',
    meaning:
      'Stripe tells the shop of payments by webhook. Without it the shop asks Stripe each minute: orders are still placed, a few minutes late.',
    action:
      'Open Developers, Webhooks in Stripe’s dashboard: is the endpoint there and enabled, what does it answer, and does STRIPE_WEBHOOK_SECRET match its signing secret?',
  },
  stripe: {
    label: 'Requests to Stripe',
    meaning:
      'Card payments and refunds need Stripe. While it is away, or not set up, buyers can order with cash on delivery.',
    action:
      'If the keys are missing, set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET again and restart the shop: it then asks Stripe about everything that is not finished. Otherwise look at status.stripe.com. If Stripe is well, check that STRIPE_SECRET_KEY is still valid and that the server may connect to api.stripe.com.',
  },
  backup: {
    label: 'Backup',
    meaning:
      'Everything that changes is in the database. A backup each night bounds what can be lost to a day.',
    action:
      'Run “npm run backup” by hand and read what it says, then see whether nue-shop-backup.timer is enabled. Keep the copies on another machine.',
  },
  disk: {
    label: 'Disk',
    meaning: 'The disk that this server runs on. When it is full, nothing can be sold.',
    action:
      'Delete old releases, logs and backups, or enlarge the disk. If PostgreSQL is on this machine, do it today.',
  },
  pages: {
    label: 'Pages as files',
    meaning:
      'With PAGES_FOLDER, pages are also written to a folder from which the proxy sends them. What cannot be written is removed from it, and the shop sends it.',
    action:
      'See whether the disk of the folder is full, and whether the folder belongs to the user of the shop. If old pages cannot be removed, delete “current” in the folder by hand: the proxy then asks the shop for each page.',
  },
  certificate: {
    label: 'Certificate',
    meaning:
      'The TLS certificate of the shop’s public address, looked up once an hour. The proxy renews it about thirty days before it ends.',
    action:
      'Read the log of the proxy (Caddy, or certbot): usually port 80 cannot be reached from outside, or the name does not lead to this server.',
  },
  database: {
    label: 'Database',
    meaning: 'Each release brings the tables that it needs as migrations.',
    action: 'Run the migrations with the URL of the owner of the tables, then restart the shop.',
  },
  redis: {
    label: 'Redis',
    meaning: 'With REDIS_URL, limits on requests are counted in Redis, for all servers together.',
    action:
      'Start Redis again, or check REDIS_URL. Until then the limits are looser, and nothing else changes.',
  },
};
