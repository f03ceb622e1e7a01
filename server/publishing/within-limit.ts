/** Resolves when the work is done, or after the time limit; then the work goes on by itself. */
export async function withinLimit(work: Promise<void>, limitMs: number): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  const isLate = new Promise<void>((resolve) => {
    limit = setTimeout(resolve, limitMs);
  });
  await Promise.race([work, isLate]);
  clearTimeout(limit);
}
