import { describe, expect, it } from 'vitest';
import { listAdminActions, listAdminHandlers, listAdminPages } from '../../support/admin-surface';

/** A new page or action is found by its place, so that nobody can forget to ask who is there. */
describe('before anything else', () => {
  it.each(listAdminPages())('the page $where asks who is there', ({ guard }) => {
    expect(guard).not.toHaveProperty('fault');
  });

  it.each(listAdminActions())('the action $where asks who is there', ({ guard }) => {
    expect(guard).not.toHaveProperty('fault');
  });

  it('and every handler of the back office does', () => {
    const faults = listAdminHandlers().flatMap(({ where, guard }) =>
      'fault' in guard ? [`${where}: ${guard.fault}`] : [],
    );
    expect(faults).toEqual([]);
  });

  it('which the search for them does not miss', () => {
    const paths = listAdminPages().map(({ path }) => path);
    expect(paths).toContain('/admin');
    expect(paths).toContain('/admin/orders/unknown-0');
    const actions = listAdminActions().map(({ where }) => where);
    expect(actions).toContain('components/admin/sharing/actions.ts saveCampaign');
  });
});
