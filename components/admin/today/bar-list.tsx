import styles from './bar-list.module.css';

type BarListProps = {
  caption: string;
  bars: readonly { name: string; value: number; words: string }[];
};

const LEAST = 0.5;

/** Names with a bar each and its figure beside it: a table to those who listen. */
export function BarList({ caption, bars }: BarListProps) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <tbody>
        {bars.map(({ name, value, words }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.words}>{words}</td>
            <td className={styles.cell} aria-hidden="true">
              <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width={value === 0 ? 0 : Math.max(LEAST, (value / most) * 100)} height="4" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
