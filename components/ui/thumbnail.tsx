import styles from './thumbnail.module.css';

/** A small square picture beside words that already say what it shows. Knows no list, so it may run in the browser. */
export function Thumbnail({ name, size = 72 }: { name: string | null; size?: number }) {
  if (!name) return <span className={styles.thumbnail} style={{ width: size, height: size }} />;
  return (
    <picture>
      <source type="image/avif" srcSet={`/pictures/${name}-480.avif`} />
      <img
        className={styles.thumbnail}
        src={`/pictures/${name}-480.webp`}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}
