import { getServerConfig } from '@/lib/config/server-config';
import { closeDb } from '@/lib/db/client';
import { runWorker } from '@/lib/handlers/jobs/run-worker';
import { captureConsole } from '@/lib/log/capture-console';
import { logStartupFailure } from '@/lib/log/log-startup-failure';
import { logger } from '@/lib/log/logger';
import { warnAboutOldNode } from '@/lib/log/warn-about-old-node';
import { onShutdownSignal } from './graceful-shutdown';
import { startObservation } from './observation';

/** `npm run worker`: a process that only works off the job queue, beside or instead of the one inside the shop. */
async function main(): Promise<void> {
  captureConsole();
  const config = getServerConfig();
  warnAboutOldNode();
  const observation = await startObservation(config, () => null);
  const worker = await runWorker();
  logger.info('the worker is ready');
  onShutdownSignal(async () => {
    await worker.stop();
    await observation.stop();
    await closeDb();
  });
}

main().catch((error: unknown) => {
  logStartupFailure(error, 'the worker did not start');
  process.exit(1);
});
