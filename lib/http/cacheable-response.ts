/**
 * Allows a cache in front to show what it has while the shop does not answer, for a day. It asks for the absence of
 * `must-revalidate`, which forbids just that (RFC 9111, section 4.2.4).
 */
export const STALE_IF_ERROR = 'stale-if-error=86400';

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
      'Cache-Control': `public, max-age=${freshSeconds}, ${STALE_IF_ERROR}`,
    },
  });
}
