import styles from './bar-list.module.css';

type BarListProps = {
  caption: string;
  bars: readonly { name: string; value: number; valueLabel: string }[];
};

const MIN_BAR_WIDTH = 0.5;

/** Names with a bar each and its figure beside it: a table to screen readers. */
export function BarList({ caption, bars }: BarListProps) {
  const maximum = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <tbody>
        {bars.map(({ name, value, valueLabel }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.value}>{valueLabel}</td>
            <td className={styles.cell} aria-hidden="true">
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={value === 0 ? 0 : Math.max(MIN_BAR_WIDTH, (value / maximum) * 100)} height="4" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
