import { Accordion } from '@/components/ui/accordion';
import type { Article } from '@/lib/content/article';
import styles from './article-faq.module.css';

/** The questions of an article. */
export function ArticleFaq({ faq }: { faq: Article['faq'] }) {
  return (
    <div className={styles.faq}>
      <Accordion items={faq} />
    </div>
  );
}
