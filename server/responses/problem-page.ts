import { readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeHtml } from '@/lib/email/escape-html';
import type { Problem } from '@/lib/http/problem';

/** Self-contained, in the shop's style; it needs neither Next nor the database. */
const TEMPLATE = readFileSync(path.resolve('public/offline.html'), 'utf8');

/** A page that says a problem in words, where the shop's own pages cannot be made. */
export function problemPage({ title, detail }: Pick<Problem, 'title' | 'detail'>): string {
  const main = `<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(detail)}</p>
<div class="ways"><a class="button" href="">Try again</a><a class="quiet" href="/">Home page</a></div>
</main>`;
  return TEMPLATE.replace(/<title>[^<]*<\/title>/, `<title>${escapeHtml(title)}</title>`)
    .replace(/<main>[\s\S]*<\/main>/, () => main)
    .replace(/<script>[\s\S]*?<\/script>/g, '');
}
