/** The hero's pose: its front looks this far to the left (design/device/render.py, HERO_TURN). */
const FIRST_DEGREES = -24;

/** What a frame shows, for screen readers: how far it was turned, and which side is seen. */
export function frameLabel({ frame, frames }: { frame: number; frames: number }): string {
  const turned = Math.round((360 * frame) / frames);
  return `${turned} degrees, ${sideOf(FIRST_DEGREES + turned)}`;
}

function sideOf(degrees: number): string {
  const fromFront = Math.abs(((degrees + 540) % 360) - 180);
  if (fromFront <= 60) return 'the front with its name';
  return fromFront >= 120 ? 'the back with its charging port' : 'from the side';
}

/** A frame of the turntable, whatever number a drag or a key arrives at: it goes on past its end. */
export function wrapFrame(frame: number, frames: number): number {
  return ((Math.round(frame) % frames) + frames) % frames;
}
