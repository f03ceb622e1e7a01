import type { ComponentProps } from 'react';
import styles from './article-table.module.css';

/** Two columns fit a phone; with more, each row becomes a small list there. Labels come from `label-tables`. */
export function ArticleTable({ className, ...table }: ComponentProps<'table'> & { 'data-columns'?: number }) {
  const isWide = Number(table['data-columns']) > 2;
  return (
    <table
      {...table}
      className={`${styles.table} ${isWide ? styles.wide : styles.narrow} ${className ?? ''}`}
    />
  );
}
