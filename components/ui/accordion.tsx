import type { ReactNode } from 'react';
import styles from './accordion.module.css';

type AccordionProps = {
  items: readonly {
    question: string;
    answer: ReactNode;
    /** Of the answer, for links to it: the browser opens the target of a link. */
    anchor?: string;
  }[];
  /** The level that fits the page; the questions are headings. */
  heading?: 'h2' | 'h3' | 'h4';
};

/** Questions that open and close without JavaScript; the browser's own search finds what is folded. */
export function Accordion({ items, heading: Heading = 'h3' }: AccordionProps) {
  return (
    <div className={styles.accordion}>
      {items.map(({ question, answer, anchor }) => (
        <details key={question} className={styles.item}>
          <summary className={styles.summary}>
            <Heading className={styles.question}>{question}</Heading>
          </summary>
          <div id={anchor} className={styles.answer}>
            {typeof answer === 'string' ? <p>{answer}</p> : answer}
          </div>
        </details>
      ))}
    </div>
  );
}
