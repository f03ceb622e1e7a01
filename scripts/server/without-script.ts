const WORDS = `<noscript><main><h1>This page did not load</h1>
<p>Something went wrong on our side, and the log tells what. Nothing is lost.</p>
<p><a href="">Try again</a> · <a href="/admin">Start page</a></p></main></noscript>`;

/** The empty document of a page that failed, with words for somebody who has no script that would fill it. */
export function withoutScript(body: string): string {
  return body.replace(/<body[^>]*>/, (tag) => tag + WORDS);
}
