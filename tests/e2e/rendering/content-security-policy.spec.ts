import { expect, test } from '../support/test';

const PAGES = ['/', '/products/nue-cupping-massager', '/cart', '/checkout', '/sign-in', '/nothing-is-here'];

test.describe('the Content-Security-Policy', () => {
  for (const path of PAGES) {
    test(`allows no inline script but those of the page: ${path}`, async ({ page, guard }) => {
      guard.expectError(/Content Security Policy/);
      if (path.includes('nothing')) guard.expectResponse(404, /nothing-is-here/);
      const response = await page.goto(path);
      expect(response?.headers()['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
      const hasRun = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.hasRun = true';
        document.body.append(script);
        return 'hasRun' in window;
      });
      expect(hasRun).toBe(false);
    });
  }
});
