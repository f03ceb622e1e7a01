import type { APIRequestContext } from '@playwright/test';
import { AuthenticatorApp } from '../support/authenticator-app';
import { setUpSecondFactor } from '../support/second-factor';
import { findPostedAction } from '../support/server-actions';
import { createStaff, signInByForm, signInByRequest } from '../support/staff';
import { expect, test } from '../support/test';

type Posted = Parameters<APIRequestContext['post']>[1];

test('signing out by the route ends the session: a copy of its cookie is invalid', async ({
  newVisitor,
  database,
}) => {
  const owner = await newVisitor();
  await signInByRequest(owner.request, await createStaff(database, 'owner'));
  const thief = await newVisitor();
  await thief.addCookies(await owner.cookies());
  expect((await thief.request.get('/admin', { maxRedirects: 0 })).status()).toBe(200);
  const { csrfToken } = (await (await owner.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  await owner.request.post('/api/auth/signout', { form: { csrfToken }, maxRedirects: 0 });
  const answer = await thief.request.get('/admin', { maxRedirects: 0 });
  expect(answer.headers().location).toContain('/sign-in');
});

test('control characters in the sign-in form are a wrong sign-in, a NUL is refused, and no words of the database are in any address', async ({
  newVisitor,
}) => {
  const visitor = await newVisitor();
  const { csrfToken } = (await (await visitor.request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  for (const email of ['a\u0000b@staff.example', 'a\u0001@staff.example', 'a\r\nb@staff.example', '\u007f']) {
    for (const [field, value] of [
      ['email', email],
      ['code', email],
      ['callbackUrl', `/admin?${email}`],
    ] as const) {
      const form = {
        csrfToken,
        email: 'nobody@staff.example',
        password: 'some \u0001 password',
        [field]: value,
      };
      const answer = await visitor.request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 });
      const where = new URL(answer.headers().location ?? '', 'http://shop.invalid');
      expect([answer.status(), where.searchParams.get('error')], JSON.stringify(form)).toEqual(
        value.includes('\0') ? [422, null] : [303, 'CredentialsSignin'],
      );
    }
  }
  const page = await visitor.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Password').fill('a password');
  await page.getByLabel('Email address').evaluate((input: HTMLInputElement) => {
    input.type = 'text';
    input.value = 'a\u0001b@staff.example';
    input.form?.setAttribute('novalidate', '');
  });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('do not belong together');
});

test('what the sign-in route does not know is not repeated in an address', async ({ newVisitor }) => {
  const visitor = await newVisitor();
  const answer = await visitor.request.get('/api/auth/error?error=relation%20%22staff_user%22', {
    maxRedirects: 0,
  });
  expect(answer.headers().location ?? '').not.toContain('staff_user');
});

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript';

  test(`an owner is invited, and made, only with the password${how}`, async ({ newVisitor, database }) => {
    const owner = await newVisitor({ javaScriptEnabled });
    const me = await createStaff(database, 'owner');
    await signInByRequest(owner.request, me);
    const ownerPage = await owner.newPage();
    await ownerPage.goto('/admin/people');
    const email = `owner-${Date.now()}-${javaScriptEnabled}@staff.example`;
    const invite = ownerPage
      .locator('form')
      .filter({ has: ownerPage.getByRole('button', { name: 'Invite' }) });
    await invite.getByLabel('Email address').fill(email);
    await expect(invite.getByLabel('Your password now')).toBeHidden();
    await invite.getByLabel('Role').selectOption('owner');
    await invite.getByRole('button', { name: 'Invite' }).click();
    await expect(invite.getByText('This decides who owns the shop')).toBeVisible();
    await expect(invite.getByLabel('Email address')).toHaveValue(email);
    await invite.getByLabel('Your password now').fill('not the password at all');
    await invite.getByRole('button', { name: 'Invite' }).click();
    await expect(invite.getByText('This is not the password')).toBeVisible();
    await invite.getByLabel('Your password now').fill(me.password);
    await invite.getByRole('button', { name: 'Invite' }).click();
    await expect(ownerPage.getByRole('status')).toContainText(email);

    const person = await createStaff(database, 'support');
    await ownerPage.goto(`/admin/people/${person.id}`);
    await ownerPage.getByLabel('Role').selectOption('owner');
    await ownerPage.getByRole('button', { name: 'Save the role' }).click();
    await expect(ownerPage.getByText('This decides who owns the shop')).toBeVisible();
    await expect(ownerPage.getByLabel('Role')).toHaveValue('owner');
    await ownerPage.getByLabel('Your password now').fill(me.password);
    await ownerPage.getByRole('button', { name: 'Save the role' }).click();
    await expect(ownerPage.getByRole('status')).toContainText('counts from the next click');
  });
}

test('a second factor is set up, and one’s own removed on the staff page, only with password and code', async ({
  newVisitor,
  database,
}) => {
  const me = await createStaff(database, 'owner');
  const page = await (await newVisitor()).newPage();
  await signInByForm(page, me);
  await page.waitForURL('**/admin');
  await page.goto('/admin/account/second-factor');
  const begun = new AuthenticatorApp(await page.getByRole('main').locator('code').first().innerText());
  await page.getByLabel('Six digits').fill(begun.codeAt(-1));
  await page.getByLabel('Your password now').fill('not the password at all');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByText('This is not the password')).toBeVisible();
  await page.reload();
  const { app } = await setUpSecondFactor(page, me.password);
  // This browser goes on, with a new session.
  await page.goto(`/admin/people/${me.id}`);
  const take = page
    .locator('form')
    .filter({ has: page.getByRole('button', { name: 'Take the second factor' }) });
  await take.getByLabel('Your password now').fill(me.password);
  await take.getByLabel('Your code now').fill('000000');
  await take.getByRole('button').click();
  await expect(page.getByText('This code is not right')).toBeVisible();
  await take.getByLabel('Your password now').fill(me.password);
  await take.getByLabel('Your code now').fill(app.codeAt(0));
  await take.getByRole('button').click();
  await page.waitForURL('**/sign-in?**');
  await signInByForm(page, me);
  await page.waitForURL('**/admin');
});

test('a page accepts no form from another site, not even without an Origin header', async ({
  newVisitor,
  database,
}) => {
  const owner = await newVisitor();
  await signInByRequest(owner.request, await createStaff(database, 'owner'));
  const action = findPostedAction('components/admin/settings/actions.ts', 'saveSettings');
  if (!action) throw new Error('no page saves settings');
  for (const path of ['/admin/settings', '/sign-in', '/cart', '/', '/checkout']) {
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ]) {
      const headers = { 'next-action': action.id, ...foreign } as Record<string, string>;
      const byScript = await owner.request.post(path, { headers, multipart: { 0: '[{},"$K1"]' } });
      expect(byScript.status(), `${path} ${JSON.stringify(foreign)}`).toBe(403);
      const form = { [`$ACTION_ID_${action.id}`]: '' };
      const byForm = await owner.request.post(path, { headers: foreign, multipart: form } as Posted);
      expect(byForm.status(), `${path} by a form ${JSON.stringify(foreign)}`).toBe(403);
    }
  }
});

test('an action without permission is 403, whichever page it is posted to', async ({
  newVisitor,
  database,
}) => {
  const support = await newVisitor();
  await signInByRequest(support.request, await createStaff(database, 'support'));
  const action = findPostedAction('components/admin/settings/actions.ts', 'saveSettings');
  if (!action) throw new Error('no page saves settings');
  const headers = { 'next-action': action.id, accept: 'text/x-component' };
  for (const path of ['/admin/settings', '/admin/orders', '/sign-in', '/forgot-password']) {
    const answer = await support.request.post(path, { headers, multipart: { 0: '[{},"$K1"]' } });
    expect(answer.status(), path).toBe(403);
  }
});
