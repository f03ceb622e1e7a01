/** 1500 basis points as "15 %", held together on a line. */
export function percentLabel(percentOffBps: number): string {
  return `${percentOffBps / 100}\u00a0%`;
}
