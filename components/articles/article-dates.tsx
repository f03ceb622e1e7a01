import type { ArticleSummary } from '@/lib/content/article';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Karachi' });

/** "Updated 22 November 2026 · 9 minutes to read". */
export function ArticleDates({ article }: { article: ArticleSummary }) {
  const verb = article.updated === article.published ? 'Published' : 'Updated';
  const minutes = article.readingMinutes;
  return (
    <span>
      {verb}{' '}
      <time dateTime={article.updated}>{DAY.format(new Date(`${article.updated}T12:00:00+05:00`))}</time>
      {' · '}
      {minutes} {minutes === 1 ? 'minute' : 'minutes'} to read
    </span>
  );
}
