import { AuthenticatorApp } from './support/authenticator-app';
import { setUpSecondFactor } from './support/second-factor';
import { createStaff, signInByForm, signInByRequest } from './support/staff';
import { expect, test } from './support/test';

test('signing out by the route ends the session: a copy of its cookie is worth nothing', async ({
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

test('control characters in the sign-in form are a wrong sign-in, and no words of the database are in any address', async ({
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
        password: 'some \u0000 password',
        [field]: value,
      };
      const answer = await visitor.request.post('/api/auth/callback/credentials', { form, maxRedirects: 0 });
      const where = new URL(answer.headers().location ?? '', 'http://shop.invalid');
      expect(
        [answer.status(), where.pathname, where.searchParams.get('error')],
        JSON.stringify(form),
      ).toEqual([303, '/sign-in', 'CredentialsSignin']);
    }
  }
  const page = await visitor.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Password').fill('a password');
  await page.getByLabel('E-mail address').evaluate((input: HTMLInputElement) => {
    input.type = 'text';
    input.value = 'a\u0000b@staff.example';
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
    const desk = await owner.newPage();
    await desk.goto('/admin/people');
    const email = `owner-${Date.now()}-${javaScriptEnabled}@staff.example`;
    await desk.getByLabel('E-mail address').fill(email);
    await expect(desk.getByLabel('Your password now')).toBeHidden();
    await desk.getByLabel('Role').selectOption('owner');
    await desk.getByRole('button', { name: 'Invite' }).click();
    await expect(desk.getByText('This decides who owns the shop')).toBeVisible();
    await expect(desk.getByLabel('E-mail address')).toHaveValue(email);
    await desk.getByLabel('Your password now').fill('not the password at all');
    await desk.getByRole('button', { name: 'Invite' }).click();
    await expect(desk.getByText('This is not the password')).toBeVisible();
    await desk.getByLabel('Your password now').fill(me.password);
    await desk.getByRole('button', { name: 'Invite' }).click();
    await expect(desk.getByRole('status')).toContainText(email);

    const person = await createStaff(database, 'support');
    await desk.goto(`/admin/people/${person.id}`);
    await desk.getByLabel('Role').selectOption('owner');
    await desk.getByRole('button', { name: 'Save the role' }).click();
    await expect(desk.getByText('This decides who owns the shop')).toBeVisible();
    await expect(desk.getByLabel('Role')).toHaveValue('owner');
    await desk.getByLabel('Your password now').fill(me.password);
    await desk.getByRole('button', { name: 'Save the role' }).click();
    await expect(desk.getByRole('status')).toContainText('counts from the next click');
  });
}

test('a second factor is set up, and one’s own taken away through the people page, only with password and code', async ({
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
