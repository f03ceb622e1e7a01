import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listExportedFunctions, readGuard } from '../../support/guard-calls';

const folder = mkdtempSync(path.join(tmpdir(), 'guards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function guardsIn(text: string): Record<string, unknown> {
  const file = path.join(folder, 'file.tsx');
  writeFileSync(file, text);
  return Object.fromEntries(listExportedFunctions(file).map((found) => [found.name, readGuard(found)]));
}

describe('the static check of guards (rule 24)', () => {
  it('reads the permission of an action, a page and a route handler', () => {
    const guards = guardsIn(`
      export async function pay() { const actor = await requireActor('orders.refund', '/admin'); }
      export default async function Page({ params }) { await params; await requireStaff('jobs.view'); }
      export const { GET, POST } = endpoint({
        GET: async () => { await requireStaff('orders.export', '/admin'); },
        POST: read,
      });
      async function read() { await requireSignedIn(); }`);
    expect(guards).toEqual({
      pay: { kind: 'permission', permissions: ['orders.refund'] },
      default: { kind: 'permission', permissions: ['jobs.view'] },
      GET: { kind: 'permission', permissions: ['orders.export'] },
      POST: { kind: 'signed-in' },
    });
  });

  it.each([
    ['asks for nothing', `export async function act() { return save(); }`],
    [
      'does something first',
      `export async function act() { await save(); await requireActor('jobs.retry'); }`,
    ],
    ['asks for what does not exist', `export async function act() { await requireActor('jobs.burn'); }`],
    ['forgets to wait', `export async function act() { requireActor('jobs.retry'); }`],
  ])('reports a function that %s', (_what, text) => {
    expect(guardsIn(text).act).toHaveProperty('fault');
  });

  it('leaves permissions open that depend on the input', () => {
    expect(guardsIn(`export async function act(form) { await requireActor(OF[form.get('do')]); }`)).toEqual({
      act: { kind: 'permission', permissions: [] },
    });
  });
});
