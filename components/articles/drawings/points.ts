export type Point = readonly [x: number, y: number];

/** Turns a point clockwise, as SVG does, around another. */
export function rotatePoint([x, y]: Point, degrees: number, [cx, cy]: Point = [0, 0]): Point {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [x - cx, y - cy];
  return [cx + dx * Math.cos(angle) - dy * Math.sin(angle), cy + dx * Math.sin(angle) + dy * Math.cos(angle)];
}

/** A point as the data of a path has it. */
export function formatPoint([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** Where a head turns when it tilts to one side. */
export const NECK_FOOT: Point = [0, -20];

/**
 * One side of a neck, from the jaw of a head that tilts to a shoulder that stays.
 * @param input.side 1 for the right of the picture, -1 for the left.
 */
export function neckSide(input: { side: 1 | -1; halfWidth: number; tiltDegrees: number }): string {
  const { side, halfWidth, tiltDegrees } = input;
  const jaw = rotatePoint([side * halfWidth, -62], tiltDegrees, NECK_FOOT);
  const middle = rotatePoint([side * halfWidth, -44], tiltDegrees / 2, NECK_FOOT);
  return `M ${formatPoint(jaw)} Q ${formatPoint(middle)} ${side * (halfWidth + 6)} -20`;
}
