import styles from './trademark.module.css';

/** A name whose ™ is set small, as in print: at the size of a headline the sign would shout. */
export function Trademark({ children }: { children: string }) {
  const [before = '', ...rest] = children.split('™');
  if (rest.length === 0) return children;
  return (
    <>
      {before}
      <span className={styles.sign}>™</span>
      {rest.join('™')}
    </>
  );
}
