import { describe, expect, it } from 'vitest';
import { listAdminActions, listAdminHandlers, listAdminPages } from '../../support/admin-endpoints';

/** New pages and actions are found by their file, so that no guard can be forgotten. */
describe('every endpoint of the back office checks the session first', () => {
  it.each(listAdminPages())('the page $where has a guard', ({ guard }) => {
    expect(guard).not.toHaveProperty('fault');
  });

  it.each(listAdminActions())('the action $where has a guard', ({ guard }) => {
    expect(guard).not.toHaveProperty('fault');
  });

  it('every route handler of the back office has a guard', () => {
    const faults = listAdminHandlers().flatMap(({ where, guard }) =>
      'fault' in guard ? [`${where}: ${guard.fault}`] : [],
    );
    expect(faults).toEqual([]);
  });

  it('the search for endpoints finds known ones', () => {
    const paths = listAdminPages().map(({ path }) => path);
    expect(paths).toContain('/admin');
    expect(paths).toContain('/admin/orders/unknown-0');
    const actions = listAdminActions().map(({ where }) => where);
    expect(actions).toContain('components/admin/sharing/actions.ts saveCampaign');
  });
});
