/** Commands beside the server that production needs too, with their sources. */
export const COMMANDS = {
  migrate: 'scripts/migrate.ts',
  seed: 'prisma/seed/main.ts',
  retention: 'scripts/retention.ts',
};
