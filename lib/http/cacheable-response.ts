/**
 * A response that is the same for everybody and prerendered, but is no page. A page's own `Cache-Control` is set by the
 * server; here Next would say that a proxy may keep it for a year, with the prices of today.
 * @param input.freshSeconds for how long a cache may show it without asking.
 */
export function cacheableResponse(input: {
  body: string | Buffer<ArrayBuffer>;
  type: string;
  freshSeconds: number;
}): Response {
  const { body, type, freshSeconds } = input;
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Cache-Control': `public, max-age=${freshSeconds}, must-revalidate`,
    },
  });
}
