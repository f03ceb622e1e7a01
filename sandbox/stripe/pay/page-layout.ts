import type { Reply } from '../http/reply';
import { html, type Markup } from './html';
import { PAY_STYLES } from './pay-styles';

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  // No form-action: browsers hold it against the redirect to the shop that follows the post.
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** A whole page of the payment site. */
export function pageReply({
  title,
  content,
  status = 200,
}: {
  title: string;
  content: Markup;
  status?: number;
}): Reply {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – test payment</title>
<style>${PAY_STYLES}</style>
</head>
<body>
<header class="band">Test payment page. No real card is charged and no money moves.</header>
<main>
${content}
</main>
</body>
</html>`;
  return { status, headers: HEADERS, body: page.text };
}
