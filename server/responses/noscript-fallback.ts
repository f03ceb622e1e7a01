const NOSCRIPT_HTML = `<noscript><main><h1>This page didn’t load</h1>
<p>Something went wrong on our side, and the log tells what. Nothing is lost.</p>
<p><a href="">Try again</a> · <a href="/admin">Start page</a></p></main></noscript>`;

/** Adds a message to the error shell of a page that failed, for browsers without JavaScript, which would show nothing. */
export function addNoscriptFallback(body: string): string {
  return body.replace(/<body[^>]*>/, (tag) => tag + NOSCRIPT_HTML);
}
