import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerEvents } from 'graphile-worker';
import { logger } from '@/lib/log/logger';

const RETRY_DELAY_MS = 5_000;

/** Workers that were started together. */
export type WorkerGroup = { events: WorkerEvents; stop: () => Promise<void> };

export type Worker = {
  /** Waits for the jobs that are running. */
  stop: () => Promise<void>;
};

/**
 * Supervises the workers. The library's worker ends for good when it cannot mark its job as done
 * or failed, because the database went away in between, and no other takes its place: after a few such moments nobody
 * would work, in silence. So they are all replaced; the job that is left locked is freed by its age.
 */
export async function superviseWorkers(start: () => Promise<WorkerGroup>): Promise<Worker> {
  let isStopping = false;
  let replacing: Promise<void> = Promise.resolve();
  let current: WorkerGroup | null = null;

  async function begin(): Promise<void> {
    const workers = await start();
    current = workers;
    workers.events.once('worker:fatalError', () => {
      replacing = replace(workers);
    });
  }

  async function replace(workers: WorkerGroup): Promise<void> {
    logger.warn('a worker of the job queue died: restarting the workers');
    // The dying worker has to leave its pool before that is ended.
    await sleep(0);
    current = null;
    await workers
      .stop()
      .catch((error: unknown) => logger.error({ err: error }, 'the workers did not end well'));
    while (!(isStopping || current)) {
      await begin().catch(async (error: unknown) => {
        logger.error({ err: error }, 'the job queue did not start again');
        await sleep(RETRY_DELAY_MS);
      });
    }
  }

  await begin();
  return {
    stop: async () => {
      isStopping = true;
      await replacing;
      await current?.stop();
    },
  };
}
