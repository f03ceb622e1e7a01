import fc from 'fast-check';
import { anyFields, multipart } from './any-body';
import { anyJson, anyText } from './any-text';
import type { AttackSurface } from './attack-surface';

/** A server action as a page with or without scripts calls it, or nearly so. */
export function anyActionCall(surface: AttackSurface) {
  const anyState = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        attempt: fc.constantFrom<unknown>(0, 1, 'x', null),
        typed: fc.constantFrom<unknown>({}, null, []),
        error: anyJson,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        {},
        null,
        [],
        'x',
        '$F1',
        { a: '$@1' },
        JSON.parse('{"then":"$F1"}'),
        { a: '$0:0:a' },
      ),
    },
  );
  const anyAction = fc.constantFrom(...surface.actions);
  return fc
    .tuple(anyAction, anyState, anyFields, fc.constantFrom('script', 'form', 'plain', 'odd'), anyText)
    .map(([{ id, page }, state, fields, how, odd]) => {
      const path = page.replace(/\[[^\]]+\]/g, 'x');
      if (how === 'form') {
        const hidden: [string, string][] = [
          ['$ACTION_REF_1', ''],
          ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
          ['$ACTION_1:1', JSON.stringify([state])],
          ['$ACTION_KEY', 'k1'],
        ];
        return { path, action: null, ...multipart([...hidden, ...fields]) };
      }
      if (how === 'plain') return { path, action: null, ...multipart([[`$ACTION_ID_${id}`, ''], ...fields]) };
      const own = fields.map(([name, value]): [string, string] => [`_1_${name}`, value]);
      const args = how === 'odd' ? odd : JSON.stringify([state, '$K1']);
      return { path, action: id, ...multipart([...own, ['0', args]]) };
    });
}
