import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/ids';
import { orderToken, verifyOrderToken } from '@/lib/orders/order-token';

const SECRET = 'q8Zr2mX0vLw7YtB5nKc1JhGf3DsAeUiO';

describe('the key in the link of an order', () => {
  it('opens this order, each time the same', () => {
    const id = newId();
    const token = orderToken(id, SECRET);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(orderToken(id, SECRET)).toBe(token);
    expect(verifyOrderToken(token, SECRET)).toBe(id);
  });

  it('opens nothing under another secret', () => {
    expect(verifyOrderToken(orderToken(newId(), SECRET), `${SECRET}x`)).toBeNull();
  });

  it('opens nothing with one letter changed, wherever', () => {
    const token = orderToken(newId(), SECRET);
    fc.assert(
      fc.property(
        fc.nat(42),
        fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
        (at, letter) => {
          const changed = token.slice(0, at) + letter + token.slice(at + 1);
          expect(verifyOrderToken(changed, SECRET)).toBe(
            changed === token ? verifyOrderToken(token, SECRET) : null,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(['', 'A'.repeat(43), 'A'.repeat(32), `sha256:${'0'.repeat(64)}`, `none:${newId()}`])(
    'is not %s',
    (text) => expect(verifyOrderToken(text, SECRET)).toBeNull(),
  );
});
