import type { NetworkFunnel } from '@/lib/sharing/campaign/campaign';
import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import styles from './funnel-chart.module.css';

const WIDTH = 640;
const ROW = 44;
const LABEL = 150;
const BAR = 20;
const MIN_BAR_WIDTH = 2;

const STEPS = ['started', 'returned', 'friendVisited', 'friendBought'] as const;
const STEP_CLASSES = [styles.started, styles.returned, styles.visited, styles.bought];

/** One bar a network, each step within the one before; the table beside it has the figures. */
export function FunnelChart({ funnels }: { funnels: readonly NetworkFunnel[] }) {
  const max = Math.max(...funnels.map((funnel) => funnel.started));
  const scale = (count: number) =>
    count === 0 ? 0 : Math.max(MIN_BAR_WIDTH, (count / max) * (WIDTH - LABEL));
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${funnels.length * ROW}`} role="img" aria-labelledby="funnel-chart">
        <title id="funnel-chart">
          Shares that were started, came back, were visited and bought through, by network
        </title>
        {funnels.map((funnel, row) => (
          <g key={funnel.network} transform={`translate(0 ${row * ROW})`}>
            <text x={0} y={ROW / 2 + 5} className={styles.label}>
              {NETWORK_DEFINITIONS[funnel.network].nameForStaff}
            </text>
            {STEPS.map((step, index) => (
              <rect
                key={step}
                x={LABEL}
                y={(ROW - BAR) / 2 + index * 2}
                width={scale(funnel[step])}
                height={BAR - index * 4}
                className={STEP_CLASSES[index]}
              />
            ))}
          </g>
        ))}
      </svg>
      <figcaption className={styles.key}>
        <span className={styles.started}>Started</span>
        <span className={styles.returned}>Came back</span>
        <span className={styles.visited}>Friend visited</span>
        <span className={styles.bought}>Friend bought</span>
      </figcaption>
    </figure>
  );
}
