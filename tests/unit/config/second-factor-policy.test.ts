import { describe, expect, it } from 'vitest';
import { isSecondFactorEnforced } from '@/lib/config/second-factor-policy';

describe('a second factor is a must for owners and managers', () => {
  it.each([
    ['https://shop.example.com', 'sk_test_12345678', true],
    ['http://127.0.0.1:3000', 'sk_live_12345678', true],
    ['http://127.0.0.1:3000', 'sk_test_12345678', false],
  ])('at %s with %s: %s', (SITE_URL, STRIPE_SECRET_KEY, isEnforced) => {
    expect(isSecondFactorEnforced({ SITE_URL, STRIPE_SECRET_KEY })).toBe(isEnforced);
  });
});
