import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import { logger } from '@/lib/log/logger';

const TRY_AGAIN_MS = 5_000;

export type Worker = {
  /** Lets the jobs that run finish. */
  stop: () => Promise<void>;
};

/**
 * Keeps the workers of a runner at full number. The library's worker ends for good when it cannot mark its job as done
 * or failed, because the database went away in between, and no other takes its place: after a few such moments nobody
 * would work, in silence. So the runner is replaced; the job that is left locked is freed by its age.
 */
export async function keepWorking(start: () => Promise<Runner>): Promise<Worker> {
  let isStopping = false;
  let replacing: Promise<void> = Promise.resolve();
  let current: Runner | null = null;

  async function begin(): Promise<void> {
    const runner = await start();
    current = runner;
    runner.events.once('worker:fatalError', () => {
      replacing = replace(runner);
    });
  }

  async function replace(runner: Runner): Promise<void> {
    logger.warn('a worker of the job queue died: starting them anew');
    // The dying worker has to leave its pool before that is ended.
    await sleep(0);
    current = null;
    await runner.stop();
    while (!(isStopping || current)) {
      await begin().catch(async (error: unknown) => {
        logger.error({ err: error }, 'the job queue did not start again');
        await sleep(TRY_AGAIN_MS);
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
