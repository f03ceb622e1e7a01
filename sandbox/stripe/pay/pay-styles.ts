import { Markup } from './html';

/** One sheet for all pages of the payment site; system fonts, no scripts, nothing fetched. */
export const PAY_STYLES = new Markup(`
:root { color-scheme: light dark;
  --page: #f5f6f4; --card: #ffffff; --ink: #1a211e; --soft: #54605a; --line: #d5dbd7; --field: #8a958f;
  --accent: #0d5c4b; --on-accent: #ffffff; --warn: #6b4a00; --warn-page: #fff3d6; --error: #a31621; --error-page: #fdecec; }
@media (prefers-color-scheme: dark) { :root {
  --page: #121715; --card: #1b2220; --ink: #eef2f0; --soft: #a9b5af; --line: #37423d; --field: #75827b;
  --accent: #7fd6bf; --on-accent: #06251d; --warn: #ffdf9b; --warn-page: #33290f; --error: #ffb3b3; --error-page: #3a1a1c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.band { background: var(--warn-page); color: var(--warn); padding: .625rem 1rem; text-align: center; font-weight: 600; }
main { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.columns { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 56rem) { main { padding-top: 3rem; }
  .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 3rem; align-items: start; } }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.3; margin: 0 0 .75rem; }
p { margin: 0 0 1rem; } strong { white-space: nowrap; } .soft { color: var(--soft); }
a { color: var(--accent); text-underline-offset: .2em; }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.25rem; margin-bottom: 1.5rem; }
.narrow { max-width: 34rem; margin: 0 auto; }
.total { font-size: 2rem; font-weight: 650; font-variant-numeric: tabular-nums; margin: 0 0 1.25rem; }
table { width: 100%; border-collapse: collapse; } caption { text-align: left; }
th, td { padding: .5rem 0; text-align: left; vertical-align: top; font-weight: 400; border-top: 1px solid var(--line); }
td { text-align: right; white-space: nowrap; padding-left: 1rem; font-variant-numeric: tabular-nums; }
th { overflow-wrap: anywhere; } th small { display: block; color: var(--soft); font-size: .875rem; }
tr.sum th, tr.sum td { font-weight: 650; }
.field { margin-bottom: 1rem; } label, .label { display: block; font-weight: 600; margin-bottom: .25rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
input, select { width: 100%; min-height: 2.75rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--field); border-radius: .5rem; padding: .5rem .75rem; }
input[aria-invalid="true"] { border: 2px solid var(--error); }
.hint { color: var(--soft); font-size: .875rem; margin: .25rem 0 0; }
.error { color: var(--error); font-size: .9375rem; font-weight: 600; margin: .25rem 0 0; }
.alert { background: var(--error-page); color: var(--error); border: 1px solid currentColor; border-radius: .5rem;
  padding: .75rem 1rem; margin-bottom: 1.25rem; font-weight: 600; }
.alert ul { margin: .25rem 0 0; padding-left: 1.25rem; } .alert a { color: inherit; }
button { width: 100%; min-height: 3rem; font: inherit; font-weight: 650; cursor: pointer; border-radius: .5rem;
  border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); padding: .5rem 1rem; }
button.quiet { background: transparent; color: var(--accent); }
button + button { margin-top: .75rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
dl.cards { margin: 0; } dl.cards div { padding: .5rem 0; border-top: 1px solid var(--line); }
dl.cards dt { font-family: ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace; } dl.cards dd { margin: 0; color: var(--soft); }
@media (min-width: 36rem) { dl.cards div { display: grid; grid-template-columns: 13rem 1fr; gap: 1rem; } }
`);
