const CONCURRENCY = 6;

type LoadFramesInput = {
  frames: number;
  /** Those that are there already: a second try asks only for the rest. */
  loaded: Map<number, HTMLImageElement>;
  signal: AbortSignal;
  onFrame: (frame: number) => void;
};

/**
 * Loads and decodes the views from coarse to fine, so that it can be turned long before all are there.
 *
 * @throws when a view came neither at the first nor at the second try; those that came stay in `loaded`.
 */
export async function loadFrames({ frames, loaded, signal, onFrame }: LoadFramesInput): Promise<void> {
  const waiting = coarseToFine(frames).filter((frame) => !loaded.has(frame));
  async function work() {
    for (let frame = waiting.shift(); frame !== undefined && !signal.aborted; frame = waiting.shift()) {
      const image = await loadView(frame).catch(() => loadView(Number(frame)));
      loaded.set(frame, image);
      if (!signal.aborted) onFrame(frame);
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}

async function loadView(frame: number): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `/pictures/turntable/${String(frame).padStart(2, '0')}.webp`;
  await image.decode();
  return image;
}

/** Every ninth, then every third, then the rest; each once. */
export function coarseToFine(frames: number): number[] {
  const all = Array.from({ length: frames }, (_, frame) => frame);
  return [...new Set([9, 3, 1].flatMap((step) => all.filter((frame) => frame % step === 0)))];
}

/** The view that is there and lies nearest, round the circle; null while none is. */
export function nearestView<View>(
  views: ReadonlyMap<number, View>,
  frame: number,
  frames: number,
): View | null {
  for (let away = 0; away <= frames / 2; away += 1) {
    const view = views.get((frame + away) % frames) ?? views.get((frame - away + frames) % frames);
    if (view) return view;
  }
  return null;
}
