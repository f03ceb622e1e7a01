const SECTIONS_OF_A_FULL_RUN = [
  'weight',
  'web',
  'pages',
  'cart',
  'checkout',
  'share',
  'admin',
  'memory',
] as const;
/** `changes` fills the catalogue and `soak` takes ten minutes: they run when they are named. */
export const SECTIONS = [...SECTIONS_OF_A_FULL_RUN, 'changes', 'soak'] as const;
export type Section = (typeof SECTIONS)[number];

export type BenchOptions = {
  sections: readonly Section[];
  /** Everything once and for a moment: shows that the bench works, not how fast the shop is. */
  isSmall: boolean;
  /** Measures the build that lies in `.next-bench`. */
  skipsBuild: boolean;
  /** How long the soak lasts; null for as long as it usually does. */
  soakSeconds: number | null;
};

const USAGE = `Usage: npm run bench -- [${SECTIONS.join('|')} …] [--small] [--no-build] [--seconds=SECONDS_OF_THE_SOAK]`;
const SECONDS = /^--seconds=(\d+)$/;

/**
 * `npm run bench -- [weight|web|pages|cart|checkout|share|admin|memory|changes|soak …] [--small] [--no-build] [--seconds=N]`.
 * @throws with the usage when a word is not one of these.
 */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const isSection = (word: string): word is Section => (SECTIONS as readonly string[]).includes(word);
  const isOption = (word: string) => word === '--small' || word === '--no-build' || SECONDS.test(word);
  const unknown = args.find((word) => !isSection(word) && !isOption(word));
  if (unknown) throw new Error(`${unknown} is not known.\n${USAGE}`);
  const [seconds] = args.flatMap((word) => SECONDS.exec(word)?.[1] ?? []);
  const named = SECTIONS.filter((section) => args.includes(section));
  return {
    sections: named.length > 0 ? named : SECTIONS_OF_A_FULL_RUN,
    isSmall: args.includes('--small'),
    skipsBuild: args.includes('--no-build'),
    soakSeconds: seconds ? Number(seconds) : null,
  };
}
