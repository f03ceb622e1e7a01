import { describe, expect, it } from 'vitest';
import { HEALTH_CHECKS } from '@/lib/health/health-check';
import { healthMail } from '@/lib/health/health-mail';
import { HEALTH_TEXTS } from '@/lib/health/health-texts';

const SHOP = { name: 'Cups & Co', siteUrl: 'https://shop.example.com' };

describe.each(HEALTH_CHECKS)('the mail about %s', (check) => {
  it('says what is the matter, what it means and what to do, with the way to the page', () => {
    const { text, html, subject } = healthMail({ check, event: 'alert', summary: 'This is so.' }, SHOP);
    const { label, meaning, action } = HEALTH_TEXTS[check];
    expect(subject).toContain(label);
    for (const part of ['This is so.', meaning, action, 'https://shop.example.com/admin/health'])
      expect(text).toContain(part);
    expect(html).toContain('https://shop.example.com/admin/health');
  });

  it('says that it is well again', () => {
    const { text, subject } = healthMail({ check, event: 'recovery', summary: 'This is so.' }, SHOP);
    expect(subject).toContain('well again');
    expect(text).not.toContain(HEALTH_TEXTS[check].action);
  });
});
