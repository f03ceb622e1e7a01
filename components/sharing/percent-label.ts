/** 1500 basis points as "15%". */
export function percentLabel(percentOffBps: number): string {
  return `${percentOffBps / 100}%`;
}
