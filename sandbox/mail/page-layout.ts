import { escapeHtml } from './html';

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 18%, transparent); --quiet: color-mix(in srgb, currentColor 62%, transparent); }
* { box-sizing: border-box; }
body { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.375rem; font-weight: 600; margin: 0 0 1rem; }
a { color: inherit; text-underline-offset: 0.2em; }
a:focus-visible, button:focus-visible, summary:focus-visible { outline: 2px solid; outline-offset: 2px; }
header { display: flex; gap: 1rem; justify-content: space-between; align-items: baseline; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 500; color: var(--quiet); }
th, td { padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
td time { white-space: nowrap; color: var(--quiet); font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 70vh; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid var(--line); border-radius: 6px; }
button { font: inherit; padding: 0.25rem 0.75rem; border: 1px solid var(--line); border-radius: 6px; background: none; color: inherit; cursor: pointer; }
summary { cursor: pointer; } section { margin-top: 2rem; } h2 { font-size: 1rem; font-weight: 600; }
.empty { color: var(--quiet); }
`;

/** A page of the inbox around `body`, which is HTML. */
export function renderPage({ title, body }: { title: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
