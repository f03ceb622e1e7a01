/** Work that is done once for all who want it within a moment, and again for those who come while it is being done. */
export type CoalescedWork = {
  want: () => void;
  /** Resolves when nobody's wish is left; null when there is none. */
  pending: () => Promise<void> | null;
};

/**
 * @param input.work never rejects.
 * @param input.firstPauseMs how long to wait for others.
 * @param input.nextPauseMs the same while wishes keep coming.
 */
export function coalesceWork(input: {
  work: () => Promise<void>;
  firstPauseMs: number;
  nextPauseMs: number;
}): CoalescedWork {
  let isWanted = false;
  let running: Promise<void> | null = null;

  async function workWhileWanted(): Promise<void> {
    for (let pauseMs = input.firstPauseMs; isWanted; pauseMs = input.nextPauseMs) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      isWanted = false;
      await input.work();
    }
    // In the same turn as the last look at what is wanted.
    running = null;
  }

  return {
    want: () => {
      isWanted = true;
      running ??= workWhileWanted();
    },
    pending: () => running,
  };
}
