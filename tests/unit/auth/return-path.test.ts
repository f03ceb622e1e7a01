import { describe, expect, it } from 'vitest';
import { safeReturnPath, signInPath } from '@/lib/auth/sign-in/return-path';

describe('the return path of the sign-in', () => {
  it.each(['/admin', '/admin/orders', '/admin/orders/1001', '/admin/orders?q=khan&before=1200'])(
    'is the requested page: %s',
    (path) => {
      expect(safeReturnPath(path)).toBe(path);
    },
  );

  it.each([
    ['another site', 'https://evil.example/admin'],
    ['another site without a protocol', '//evil.example/admin'],
    ['another site behind backslashes', '/\\evil.example/admin'],
    ['a script', 'javascript:alert(1)'],
    ['a path that climbs out', '/admin/../api/cart'],
    ['an encoded climb', '/admin/%2e%2e/api/cart'],
    ['a path that only begins alike', '/administrator'],
    ['a shop page', '/cart'],
    ['a path of nonsense', '/admin:@evil.example'],
    ['nothing', ''],
    ['no text', undefined],
    ['several', ['/admin/orders', '/admin']],
  ])('is the start page for %s', (_what, wanted) => {
    expect(safeReturnPath(wanted)).toBe('/admin');
  });

  it('is kept by the sign-in page whole', () => {
    const url = new URL(signInPath('/admin/orders?q=a&status=placed'), 'http://shop.test');
    expect(url.searchParams.get('callbackUrl')).toBe('/admin/orders?q=a&status=placed');
  });
});
