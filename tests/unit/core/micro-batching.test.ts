import { describe, expect, it } from 'vitest';
import { microBatch } from '@/lib/core/micro-batch';

/** Work that waits to be let go on, and remembers what it was given. */
function slowWork() {
  const given: number[][] = [];
  const ends: (() => void)[] = [];
  const work = async (items: readonly number[]) => {
    given.push([...items]);
    await new Promise<void>((resolve) => ends.push(resolve));
    if (items.includes(13)) throw new Error('not thirteen');
    return items.map((item) => item * 2);
  };
  const goOn = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { given, work, goOn };
}

describe('micro-batching', () => {
  it('runs the first call alone, and batches those that arrive meanwhile', async () => {
    const { given, work, goOn } = slowWork();
    const double = microBatch(work, { maxItems: 10 });
    const answers = Promise.all([1, 2, 3, 4].map(double));
    await goOn();
    await goOn();
    expect(await answers).toEqual([2, 4, 6, 8]);
    expect(given).toEqual([[1], [2, 3, 4]]);
  });

  it('limits the size of a batch', async () => {
    const { given, work, goOn } = slowWork();
    const double = microBatch(work, { maxItems: 2 });
    const answers = Promise.all([1, 2, 3, 4].map(double));
    for (let turn = 0; turn < 3; turn += 1) await goOn();
    expect(await answers).toEqual([2, 4, 6, 8]);
    expect(given).toEqual([[1], [2, 3], [4]]);
  });

  it('rejects all calls of a failed batch, and continues with the next', async () => {
    const { work, goOn } = slowWork();
    const double = microBatch(work, { maxItems: 2 });
    const answers = Promise.allSettled([1, 12, 13, 14].map(double));
    for (let turn = 0; turn < 3; turn += 1) await goOn();
    const [first, second, third, fourth] = await answers;
    expect(first).toMatchObject({ value: 2 });
    expect([second, third].map((answer) => answer?.status)).toEqual(['rejected', 'rejected']);
    expect(fourth).toMatchObject({ value: 28 });
    const later = double(5);
    await goOn();
    expect(await later).toBe(10);
  });
});
