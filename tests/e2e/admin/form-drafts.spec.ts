import type { Page } from '@playwright/test';
import { createStaff, signInByForm } from '../support/staff';
import { expect, test } from '../support/test';

const TYPED = 'Cups of Karachi, typed for a long while';
const BACK = 'What you had typed on this page stands in its form again';

const nameOf = (page: Page) => page.getByLabel('Name of the shop');
const save = (page: Page) => page.getByRole('button', { name: 'Save the settings' }).click();

async function openSettings(page: Page, database: Parameters<typeof createStaff>[0]) {
  const owner = await createStaff(database, 'owner');
  await signInByForm(page, owner);
  await page.waitForURL('**/admin');
  await page.goto('/admin/settings');
  return owner;
}

test('a session that expires while staff type leads to the sign-in and back, with the draft', async ({
  page,
  database,
}) => {
  const owner = await openSettings(page, database);
  await nameOf(page).fill(TYPED);
  await database.query('update staff_session set ended_at = now() where staff_id = $1', [owner.id]);
  await save(page);
  await page.waitForURL('**/sign-in?**');
  await page.getByLabel('Email address').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/admin/settings');
  await expect(page.getByText(BACK)).toBeVisible();
  await expect(nameOf(page)).toHaveValue(TYPED);
  await page.getByRole('button', { name: 'Drop it' }).click();
  await expect(nameOf(page)).not.toHaveValue(TYPED);
  await expect(page.getByText(BACK)).toBeHidden();
});

test('a page from before a deployment, and an action that fails, lose no draft', async ({
  page,
  database,
  guard,
}) => {
  await openSettings(page, database);
  await nameOf(page).fill(TYPED);
  // The next version of the shop knows this form by another name.
  guard.expectResponse(409, /^\/admin\/settings$/);
  guard.expectError(/Server Action|UnrecognizedActionError|An error occurred/);
  await page.route('**/admin/settings', (route) =>
    route.request().method() === 'POST'
      ? route.continue({ headers: { ...route.request().headers(), 'next-action': `40${'0'.repeat(40)}` } })
      : route.continue(),
  );
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The shop has been updated');
  await page.unroute('**/admin/settings');
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByText(BACK)).toBeVisible();
  await expect(nameOf(page)).toHaveValue(TYPED);
});

test('a reload restores the draft, and a saved form leaves none', async ({ page, database }) => {
  const owner = await openSettings(page, database);
  await page.goto('/admin/account');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Somebody who types');
  await page.reload();
  await expect(page.getByText(BACK)).toBeVisible();
  await expect(name).toHaveValue('Somebody who types');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByText('Your colleagues see you by this name')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('nue-draft'))))
    .toEqual([]);
  await page.reload();
  await expect(name).toHaveValue('Somebody who types');
  await expect(page.getByText(BACK)).toBeHidden();

  // No draft is shown to another account, and no password is ever stored.
  await page.getByLabel('New password').fill('a password that is not kept');
  await name.fill('Typed and left');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('not kept');
  await database.query('update staff_session set ended_at = now() where staff_id = $1', [owner.id]);
  const other = await createStaff(database, 'support');
  await signInByForm(page, other);
  await page.waitForURL('**/admin');
  await page.goto('/admin/account');
  await expect(page.getByText(BACK)).toBeHidden();
  await expect(name).not.toHaveValue('Typed and left');
});

test('what is typed before the page has woken is kept as well', async ({ page, database }) => {
  await openSettings(page, database);
  let wake = () => {};
  const scriptsArrive = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scriptsArrive;
    await route.continue();
  });
  await page.goto('/admin/account', { waitUntil: 'commit' });
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Somebody who types at once');
  wake();
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage })))
    .toContain('Somebody who types at once');
  await page.unroute(/\/_next\/static\/.*\.js/);
  await page.reload();
  await expect(page.getByText(BACK)).toBeVisible();
  await expect(name).toHaveValue('Somebody who types at once');
});
