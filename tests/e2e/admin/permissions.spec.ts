import type { APIRequestContext, APIResponse } from '@playwright/test';
import { STAFF_ROLES, type StaffRole } from '@/lib/auth/authorisation/permissions';
import {
  isAllowed,
  listAdminActions,
  listAdminHandlers,
  listAdminPages,
} from '../../support/admin-endpoints';
import { findPostedAction, type PostedAction } from '../support/server-actions';
import { createStaff, signInByRequest } from '../support/staff';
import { expect, test } from '../support/test';

const NOBODY = 'nobody';

/** Asks for the data of a page, as the router of the shop's script would; Next first has it name its own address. */
async function askForData(request: APIRequestContext, path: string): Promise<APIResponse> {
  const headers = { RSC: '1' };
  const answer = await request.get(path, { headers, maxRedirects: 0 });
  const named = answer.status() === 307 ? (answer.headers().location ?? '') : '';
  return named.includes('_rsc') ? request.get(named, { headers, maxRedirects: 0 }) : answer;
}

type Visitor = { who: StaffRole | typeof NOBODY; request: APIRequestContext };

/** Every kind of visitor: each role, and no session. */
async function listVisitors(tools: {
  newVisitor: () => Promise<{ request: APIRequestContext }>;
  database: Parameters<typeof createStaff>[0];
}): Promise<Visitor[]> {
  const visitors: Visitor[] = [{ who: NOBODY, request: (await tools.newVisitor()).request }];
  for (const role of STAFF_ROLES) {
    const { request } = await tools.newVisitor();
    await signInByRequest(request, await createStaff(tools.database, role));
    visitors.push({ who: role, request });
  }
  return visitors;
}

const leadsToSignIn = (answer: APIResponse) =>
  [302, 303, 307, 308].includes(answer.status()) && (answer.headers().location ?? '').includes('/sign-in');

test('every page of the back office opens for the roles of its permission, and for nobody else (rule 24)', async ({
  newVisitor,
  database,
}) => {
  const visitors = await listVisitors({ newVisitor, database });
  for (const { path, where, guard } of listAdminPages()) {
    if ('fault' in guard) throw new Error(`${where}: ${guard.fault}`);
    for (const { who, request } of visitors) {
      const told = `${who} at ${where}`;
      const page = await request.get(path, { maxRedirects: 0 });
      const data = await askForData(request, path);
      if (who === NOBODY) {
        expect(leadsToSignIn(page), told).toBe(true);
        expect(data.status() === 401 || leadsToSignIn(data), `${told}, by RSC: ${data.status()}`).toBe(true);
      } else if (isAllowed(guard, who) === false) {
        expect(page.status(), told).toBe(403);
        expect(await page.text(), told).toContain('Not permitted');
        expect(data.status(), `${told}, by RSC`).toBe(403);
      } else {
        // A page of something that is not there is missing, and says so.
        expect([200, 307, 404], told).toContain(page.status());
        expect(leadsToSignIn(page), told).toBe(false);
        // The body of a redirect is not read.
        if (page.status() !== 307) expect(await page.text(), told).not.toContain('__next_error__');
        expect([200, 404], `${told}, by RSC`).toContain(data.status());
      }
    }
  }
});

/** Posts an action as the shop's script does, with an empty form. */
const postByScript = (request: APIRequestContext, { id, pagePath }: PostedAction, takes: number) =>
  request.post(pagePath, {
    headers: { 'next-action': id, accept: 'text/x-component' },
    multipart: { 0: ['[]', '["$K1"]', '[{},"$K1"]'][takes] ?? '[]' },
    maxRedirects: 0,
  });

/** The same without any arguments: whoever may is let in, and the action finds no form to act on. */
const postNothing = (request: APIRequestContext, { id, pagePath }: PostedAction) =>
  request.post(pagePath, {
    headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' },
    data: '[]',
    maxRedirects: 0,
  });

/** Posts an action as a form does where there is no JavaScript. */
const postByForm = (request: APIRequestContext, { id, pagePath }: PostedAction, takes: number) => {
  const bound = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': JSON.stringify({ id, bound: '$@1' }),
    '$ACTION_1:1': '[{}]',
    $ACTION_KEY: 'k',
  };
  const multipart = takes === 2 ? bound : { [`$ACTION_ID_${id}`]: '' };
  return request.post(pagePath, { multipart, maxRedirects: 0 });
};

test('every server action checks its permission, posted by script or by a plain form', async ({
  newVisitor,
  database,
}) => {
  const visitors = await listVisitors({ newVisitor, database });
  for (const { file, name, takes, where, guard } of listAdminActions()) {
    if ('fault' in guard) throw new Error(`${where}: ${guard.fault}`);
    const action = findPostedAction(file, name);
    if (!action) throw new Error(`${where} is used by no page`);
    for (const { who, request } of visitors) {
      const told = `${who} posts ${where}`;
      if (who === NOBODY) {
        const answer = await postByScript(request, action, takes);
        expect(answer.headers()['x-action-redirect'] ?? '', told).toContain('/sign-in');
        expect(leadsToSignIn(await postByForm(request, action, takes)), `${told} by a form`).toBe(true);
        continue;
      }
      const may = isAllowed(guard, who);
      // An action for all staff may be the way out, which would end this test's session.
      if (may === null || guard.kind !== 'permission') continue;
      const answer = may ? await postNothing(request, action) : await postByScript(request, action, takes);
      if (may) {
        expect(answer.status(), told).not.toBe(403);
        expect(answer.headers()['x-action-redirect'] ?? '', told).not.toContain('/sign-in');
        continue;
      }
      expect(answer.status(), told).toBe(403);
      const byForm = await postByForm(request, action, takes);
      expect(byForm.status(), `${told} by a form`).toBe(403);
      expect(await byForm.text(), `${told} by a form`).toContain('Not permitted');
    }
  }
});

test('every route handler of the back office checks its permission', async ({ newVisitor, database }) => {
  const visitors = await listVisitors({ newVisitor, database });
  for (const { path, method, where, guard } of listAdminHandlers()) {
    if ('fault' in guard) throw new Error(`${where}: ${guard.fault}`);
    for (const { who, request } of visitors) {
      const answer = await request.fetch(path, { method, maxRedirects: 0 });
      const told = `${who} at ${where}`;
      if (who === NOBODY) expect(leadsToSignIn(answer) || answer.status() === 401, told).toBe(true);
      else if (isAllowed(guard, who) === false) expect(answer.status(), told).toBe(403);
      else expect([401, 403], told).not.toContain(answer.status());
    }
  }
});

test('not-found and forbidden pages are readable without JavaScript', async ({
  newVisitor,
  database,
  guard,
}) => {
  guard.expectResponse(404, /^\/admin\/orders\/999999999$/);
  const context = await newVisitor({ javaScriptEnabled: false });
  await signInByRequest(context.request, await createStaff(database, 'support'));
  const page = await context.newPage();
  const missing = await page.goto('/admin/orders/999999999');
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
  await page.getByRole('main').getByRole('link', { name: 'all orders' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders');
});
