import fc from 'fast-check';
import { anyField } from './any-body';
import { anySegment, anyText, escapeAll } from './any-text';

/** An address of one of the routes, or of nothing, and a query. */
export function anyAddress(routes: readonly string[]) {
  const anyPath = fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...routes), fc.array(anySegment, { minLength: 3, maxLength: 3 }))
        .map(fill),
    },
    { weight: 1, arbitrary: fc.array(anySegment, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '*',
        '/_next/image?url=%2Fx&w=64&q=75',
        '/_next/static/x.js',
        '/_next/data/x/cart.json',
        '//evil.example',
        '/.rsc',
        '/cart.rsc',
        '/__nextjs_original-stack-frame',
        'http://evil.example/cart',
        '/_next',
        '/_next/../cart',
      ),
    },
  );
  const anyQuery = fc.array(fc.tuple(anyField, anyText), { maxLength: 4 }).map((pairs) => {
    const query = pairs.map((pair) => pair.map(escapeAll).join('=')).join('&');
    return query ? `?${query}` : '';
  });
  return fc.tuple(anyPath, anyQuery).map(([path, query]) => (path.includes('?') ? path : path + query));
}

function fill([route, segments]: [string, string[]]): string {
  let at = 0;
  return route.replace(/\[+[^\]]+\]+/g, () => segments[at++] ?? 'x');
}
