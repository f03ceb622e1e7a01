import { expect, it } from 'vitest';
import { readDemoOptions } from '../../../scripts/demo/demo-options.mjs';

it('the demo takes cards unless it is started without Stripe, and names an option that it does not know', () => {
  expect(readDemoOptions([])).toEqual({ withStripe: true });
  expect(readDemoOptions(['--without-stripe'])).toEqual({ withStripe: false });
  expect(readDemoOptions(['--without-strip'])).toMatch(/does not know --without-strip\b.*--without-stripe/);
});
