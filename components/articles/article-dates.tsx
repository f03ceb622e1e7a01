import type { ArticleSummary } from '@/lib/content/article';
import { formatCalendarDay } from '@/lib/core/format-calendar-day';

/** "Updated 22 November 2026 · 9 minutes to read". */
export function ArticleDates({ article }: { article: ArticleSummary }) {
  const verb = article.updated === article.published ? 'Published' : 'Updated';
  const minutes = article.readingMinutes;
  return (
    <span>
      {verb} <time dateTime={article.updated}>{formatCalendarDay(article.updated, 'long')}</time>
      {' · '}
      {minutes} {minutes === 1 ? 'minute' : 'minutes'} to read
    </span>
  );
}
