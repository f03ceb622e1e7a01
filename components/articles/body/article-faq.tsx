import { Accordion } from '@/components/ui/accordion';
import deferred from '@/components/ui/deferred-rendering.module.css';
import type { Article } from '@/lib/content/article';
import { questionAnchor } from '@/lib/content/question-anchor';
import styles from './article-faq.module.css';

/** The questions of an article; each answer has an address of its own. */
export function ArticleFaq({ faq }: { faq: Article['faq'] }) {
  const items = faq.map(({ question, answer }) => {
    const anchor = questionAnchor(question);
    return {
      question,
      anchor,
      answer: (
        <>
          <p>{answer}</p>
          <p>
            <a href={`#${anchor}`} className={styles.link}>
              Link to this answer
            </a>
          </p>
        </>
      ),
    };
  });
  return (
    <div className={`${deferred.deferred} ${styles.faq}`}>
      <Accordion items={items} />
    </div>
  );
}
