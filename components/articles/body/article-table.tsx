import type { ComponentProps } from 'react';
import deferred from '@/components/ui/deferred-rendering.module.css';
import styles from './article-table.module.css';

/** Two columns fit a phone; with more, each row becomes a small list there. Labels come from `label-tables`. */
export function ArticleTable({ className, ...table }: ComponentProps<'table'> & { 'data-columns'?: number }) {
  const isWide = Number(table['data-columns']) > 2;
  return (
    <div className={`${deferred.deferred} ${styles.frame}`}>
      <table {...table} className={`${isWide ? styles.wide : styles.narrow} ${className ?? ''}`} />
    </div>
  );
}
