import styles from './tiles.module.css';

type TilesProps = { tiles: readonly { name: string; value: string; note: string }[] };

/** A few figures that stand for themselves. */
export function Tiles({ tiles }: TilesProps) {
  return (
    <dl className={styles.tiles}>
      {tiles.map(({ name, value, note }) => (
        <div key={name} className={styles.tile}>
          <dt>{name}</dt>
          <dd className={styles.value}>{value}</dd>
          <dd className={styles.note}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}
