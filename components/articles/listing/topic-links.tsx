import { topicPath } from '@/lib/content/topics';
import styles from './topic-links.module.css';

/** The topics of an article, or of all of them, each leading to its page. */
export function TopicLinks({ names, label }: { names: readonly string[]; label: string }) {
  return (
    <nav aria-label={label} className={styles.topics}>
      <p className={styles.label} aria-hidden="true">
        {label}
      </p>
      <ul className={styles.list}>
        {names.map((name) => (
          <li key={name}>
            <a href={topicPath(name)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
