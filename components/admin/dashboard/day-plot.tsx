import type { ReactNode } from 'react';
import { formatCalendarDay } from '@/lib/core/format-calendar-day';
import styles from './day-plot.module.css';
import { placeBars } from './plot-scale';

export type PlottedDay = { day: string; above: number; below: number; tooltip: string };

type DayPlotProps = {
  id: string;
  title: string;
  /** What the plot shows, in a sentence, for those who do not see it. */
  description: string;
  days: readonly PlottedDay[];
  /** A value of the axis as a person reads it. */
  label: (value: number) => string;
  /** Names of what rises and what hangs. */
  names: { above: string; below: string | null };
  children?: ReactNode;
};

const SLOT_WIDTH = 10;
const BAR_WIDTH = 7;

/**
 * A bar for each day, and one that hangs below it. Drawn here, stretched to its place by the browser; the words around
 * it are text, so that they stay readable on a phone.
 */
export function DayPlot({ id, title, description, days, label, names, children }: DayPlotProps) {
  const { top, bottom, zero, bars } = placeBars(days);
  const first = days[0];
  const last = days.at(-1);
  const middle = days[Math.floor((days.length - 1) / 2)];
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>{title}</span>
        <span className={styles.key}>
          <span className={styles.above}>{names.above}</span>
          {names.below ? <span className={styles.below}>{names.below}</span> : null}
        </span>
      </figcaption>
      <div className={styles.plot}>
        <div className={styles.axis} aria-hidden="true">
          <span style={{ top: 0 }}>{label(top)}</span>
          <span style={{ top: `${zero}%` }}>0</span>
          {bottom > top / 5 ? <span style={{ top: '100%' }}>−{label(bottom)}</span> : null}
        </div>
        <svg
          viewBox={`0 0 ${days.length * SLOT_WIDTH} 100`}
          preserveAspectRatio="none"
          role="img"
          aria-labelledby={`${id}-title ${id}-description`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-description`}>{description}</desc>
          <line x1="0" x2={days.length * SLOT_WIDTH} y1="0.2" y2="0.2" className={styles.grid} />
          <line x1="0" x2={days.length * SLOT_WIDTH} y1={zero / 2} y2={zero / 2} className={styles.grid} />
          {bars.map(({ x, above, below }, index) => (
            <g key={days[index]?.day}>
              <title>{days[index]?.tooltip}</title>
              <rect x={x * SLOT_WIDTH} y="0" width={SLOT_WIDTH} height="100" className={styles.hit} />
              <rect
                x={x * SLOT_WIDTH + (SLOT_WIDTH - BAR_WIDTH) / 2}
                width={BAR_WIDTH}
                {...above}
                className={index === bars.length - 1 ? styles.barToday : styles.bar}
              />
              <rect
                x={x * SLOT_WIDTH + (SLOT_WIDTH - BAR_WIDTH) / 2}
                width={BAR_WIDTH}
                {...below}
                className={styles.barBelow}
              />
            </g>
          ))}
          <line x1="0" x2={days.length * SLOT_WIDTH} y1={zero} y2={zero} className={styles.zero} />
        </svg>
      </div>
      <div className={styles.days} aria-hidden="true">
        <span>{first ? formatCalendarDay(first.day, 'short') : ''}</span>
        <span>{middle ? formatCalendarDay(middle.day, 'short') : ''}</span>
        <span>{last ? 'Today' : ''}</span>
      </div>
      {children}
    </figure>
  );
}
