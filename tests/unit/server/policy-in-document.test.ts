import { describe, expect, it } from 'vitest';
import { applyDocumentSteps } from '@/server/publishing/steps/document-steps';
import { carriesPolicy } from '@/server/publishing/steps/policy-in-document';

const HTML = '<html><head><meta charSet="utf-8"/></head><body><script>alert(1)</script></body></html>';
const page = (body: string, type = 'text/html; charset=utf-8') => ({
  path: '/',
  status: 200,
  headers: { 'content-type': type },
  body: Buffer.from(body),
});

describe('a page that is also written to a folder', () => {
  it('names its scripts before anything else in its head, and none that got into it', () => {
    const { body, headers } = applyDocumentSteps(page(HTML), { isForFolder: true });
    expect(body.toString()).toContain(
      `<head><meta http-equiv="Content-Security-Policy" content="script-src 'self'"><meta charSet`,
    );
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(carriesPolicy(body.toString())).toBe(true);
  });

  it('is known by that, and by nothing that looks like it', () => {
    expect(carriesPolicy(HTML)).toBe(false);
    expect(
      carriesPolicy(
        '<head><script>1</script><meta http-equiv="Content-Security-Policy" content="script-src "></head>',
      ),
    ).toBe(false);
  });

  it('is the only one: a shop without a folder, and a feed, stay as they are', () => {
    expect(applyDocumentSteps(page(HTML)).body.toString()).not.toContain('http-equiv');
    const feed = applyDocumentSteps(page('<rss><head>', 'application/rss+xml'), { isForFolder: true });
    expect(feed.body.toString()).toBe('<rss><head>');
  });
});
