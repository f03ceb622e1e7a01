import { once } from 'node:events';
import path from 'node:path';
import { startEmbeddedPostgres } from '@/scripts/postgres/embedded-postgres';

/** `npm run db`: PostgreSQL for development, until Ctrl-C. */
const port = Number(process.env.POSTGRES_PORT ?? 54329);
const server = await startEmbeddedPostgres({
  dataDirectory: path.resolve('.data/postgres'),
  logFile: path.resolve('.data/logs/postgres.log'),
  port,
}).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
await server.createDatabase('shop');
console.log(`DATABASE_URL=${server.urlOf('shop')}`);

await Promise.race([
  once(process, 'SIGINT'),
  once(process, 'SIGTERM'),
  once(process, 'SIGHUP'),
  server.ended,
]);
await server.stop();
