export type GatherOptions = {
  /** How many items one piece of work takes at most. */
  atMost: number;
};

/**
 * Does together what is asked for at the same time: the first to come is served at once and alone, whoever comes while
 * that is going on waits and is served with the others, and so on. Nobody waits for company. What a piece of work throws,
 * each of its askers gets.
 * @param work given one or more items; answers each of them, in their order.
 * @returns a function that takes one item and gives its answer.
 */
export function gather<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { atMost }: GatherOptions,
): (item: Item) => Promise<Answer> {
  type Asked = { item: Item; resolve: (answer: Answer) => void; reject: (error: unknown) => void };
  const waiting: Asked[] = [];
  let isWorking = false;

  async function workThrough(): Promise<void> {
    isWorking = true;
    while (waiting.length > 0) {
      const asked = waiting.splice(0, atMost);
      try {
        const answers = await work(asked.map(({ item }) => item));
        for (const [place, { resolve }] of asked.entries()) resolve(answers[place] as Answer);
      } catch (error) {
        for (const { reject } of asked) reject(error);
      }
    }
    isWorking = false;
  }

  return (item) =>
    new Promise<Answer>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isWorking) void workThrough();
    });
}
