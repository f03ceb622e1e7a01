import { Notice } from '@/components/ui/notice';
import styles from './saved-notice.module.css';

type SavedNoticeProps = {
  /** The `done` of the address that an action led to. */
  done: string | string[] | undefined;
  /** The sentences that this page can say, by their code. */
  words: Readonly<Record<string, string>>;
};

/** What an action has done, on the page that it led back to. */
export function SavedNotice({ done, words }: SavedNoticeProps) {
  const sentence = typeof done === 'string' && Object.hasOwn(words, done) ? words[done] : undefined;
  if (!sentence) return null;
  return (
    <Notice tone="positive" role="status" className={styles.saved}>
      <p>{sentence}</p>
    </Notice>
  );
}
