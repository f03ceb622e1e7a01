const START = performance.timeOrigin;

/** @param {number} milliseconds */
export function inSeconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Time since this process started. */
export function elapsed() {
  return inSeconds(Date.now() - START);
}

/**
 * Shows a step while it runs and what came of it, with the time it took. Steps may run side by side.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {(result: T) => string} [describe]
 * @returns {Promise<T>}
 */
export async function step(title, work, describe = () => '') {
  const from = performance.now();
  console.log(`  … ${title}`);
  try {
    const result = await work();
    const note = describe(result);
    console.log(
      `  ✓ ${title.padEnd(24)} ${inSeconds(performance.now() - from).padStart(7)}${note ? `   ${note}` : ''}`,
    );
    return result;
  } catch (error) {
    console.log(`  ✗ ${title.padEnd(24)} ${inSeconds(performance.now() - from).padStart(7)}`);
    throw error;
  }
}
