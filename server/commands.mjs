/** What production runs, with its sources. */
export const PROCESSES = { start: 'server/main.ts', worker: 'server/worker.ts' };

/** Commands beside the server that production needs too. */
export const COMMANDS = {
  migrate: 'scripts/migrate.ts',
  seed: 'prisma/seed/main.ts',
  doctor: 'scripts/doctor.ts',
  backup: 'scripts/backup.ts',
  restore: 'scripts/restore.ts',
  setup: 'scripts/setup.ts',
  retention: 'scripts/retention.ts',
};
