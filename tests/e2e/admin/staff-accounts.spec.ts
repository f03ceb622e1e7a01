import { expectAccessiblePage } from '../support/expect-accessible-page';
import { listMails, waitForMail } from '../support/inbox';
import { setUpSecondFactor } from '../support/second-factor';
import { createStaff, signInByForm, signInByRequest } from '../support/staff';
import { expect, test } from '../support/test';

const PASSWORD = 'teapot gravel lantern oak';
const NEW_PASSWORD = 'harbour pencil walnut mist';

const linkIn = (text: string, path: string): string => {
  const link = new RegExp(`https?://\\S+(/${path}/\\S+)`).exec(text)?.[1];
  if (!link) throw new Error(`no link to /${path} in: ${text}`);
  return link;
};

for (const javaScriptEnabled of [true, false]) {
  test(`a staff member accepts an invitation, sets up a second factor, and signs in with it, with a recovery code and after a password reset${
    javaScriptEnabled ? '' : ', without JavaScript'
  }`, async ({ newVisitor, database }) => {
    const name = javaScriptEnabled ? 'Sana Qureshi' : 'Sana Malik';
    const owner = await newVisitor({ javaScriptEnabled });
    await signInByRequest(owner.request, await createStaff(database, 'owner'));
    const peoplePage = await owner.newPage();
    const email = `sana-${Date.now()}-${javaScriptEnabled ? 'js' : 'plain'}@staff.example`;
    await peoplePage.goto('/admin/people');
    await peoplePage.getByLabel('Email address').fill(email);
    await peoplePage.getByLabel('Role').selectOption('manager');
    await peoplePage.getByRole('button', { name: 'Invite' }).click();
    await expect(peoplePage.getByRole('status')).toContainText(email);

    const visitor = await newVisitor({ javaScriptEnabled });
    const page = await visitor.newPage();
    const invitation = linkIn((await waitForMail(email)).text, 'invitations');
    await page.goto(invitation);
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('New password').fill('passwordpassword');
    await page.getByRole('button', { name: 'Join' }).click();
    await expect(page.getByText('is guessed in')).toBeVisible();
    await expect(page.getByLabel('Your name')).toHaveValue(name);
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.waitForURL('**/admin/account/second-factor');
    const { app, recoveryCodes } = await setUpSecondFactor(page, PASSWORD);
    expect(recoveryCodes).toHaveLength(10);
    await page.goto(invitation);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');

    const other = await newVisitor({ javaScriptEnabled });
    const phone = await other.newPage();
    await signInByForm(phone, { email, password: PASSWORD, code: '000000' });
    await expect(phone.getByRole('main').getByRole('alert')).toContainText('not right');
    await phone.getByLabel('Code').fill(app.codeAt(0));
    await phone.getByRole('button', { name: 'Go on' }).click();
    await phone.waitForURL('**/admin');

    const lost = await (await newVisitor({ javaScriptEnabled })).newPage();
    await signInByForm(lost, { email, password: PASSWORD, code: recoveryCodes[0] ?? '' });
    await lost.waitForURL('**/admin');
    await lost.goto('/admin/account');
    await expect(lost.getByText('9 recovery codes left')).toBeVisible();

    const forgetful = await (await newVisitor({ javaScriptEnabled })).newPage();
    await forgetful.goto('/forgot-password');
    await forgetful.getByLabel('Your email address').fill(email.toUpperCase());
    await forgetful.getByRole('button', { name: 'Send me a link' }).click();
    await expect(forgetful.getByRole('status')).toContainText('a mail with a link is on its way');
    const isReset = async () =>
      (await listMails(email)).find(({ subject }) => subject === 'Choose a new password') ?? null;
    await expect.poll(isReset).not.toBeNull();
    await forgetful.goto(linkIn((await isReset())?.text ?? '', 'reset-password'));
    await forgetful.getByLabel('New password').fill(NEW_PASSWORD);
    await forgetful.getByRole('button', { name: 'Set the password' }).click();
    await forgetful.waitForURL('**/sign-in?passwordSet=1');
    // Whoever was signed in is out, at the next click.
    await phone.goto('/admin/orders');
    await phone.waitForURL('**/sign-in?**');
    await signInByForm(forgetful, { email, password: NEW_PASSWORD, code: app.codeAt(1) });
    await forgetful.waitForURL('**/admin');

    await peoplePage.goto('/admin/audit?what=people');
    const entries = peoplePage.getByRole('main').locator('tbody tr');
    await expect(entries.filter({ hasText: name }).filter({ hasText: 'Joined' })).not.toHaveCount(0);
  });
}

test('an owner demotes and disables a staff member, effective at the next request', async ({
  newVisitor,
  database,
  guard,
}) => {
  guard.expectResponse(403, /^\/admin\/audit$/);
  const owner = await newVisitor();
  await signInByRequest(owner.request, await createStaff(database, 'owner'));
  const person = await createStaff(database, 'manager');
  const page = await (await newVisitor()).newPage();
  await signInByForm(page, person);
  await page.waitForURL('**/admin');
  const ownerPage = await owner.newPage();
  await ownerPage.goto(`/admin/people/${person.id}`);
  await ownerPage.getByLabel('Role').selectOption('support');
  await ownerPage.getByRole('button', { name: 'Save the role' }).click();
  await expect(ownerPage.getByRole('status')).toContainText('counts from the next click');
  await page.goto('/admin/audit');
  await page.waitForURL('**/sign-in?**');
  await signInByForm(page, person);
  await page.waitForURL('**/admin');
  expect((await page.goto('/admin/audit'))?.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not permitted');
  await ownerPage.getByRole('button', { name: 'Disable this person' }).click();
  await expect(ownerPage.getByRole('status')).toContainText('signed out everywhere');
  await page.goto('/admin');
  await page.waitForURL('**/sign-in?**');
});

test('the pages about staff are accessible', async ({ newVisitor, database }) => {
  const owner = await newVisitor();
  const person = await createStaff(database, 'owner');
  await signInByRequest(owner.request, person);
  const page = await owner.newPage();
  for (const path of [
    '/admin/people',
    `/admin/people/${person.id}`,
    '/admin/people/permissions',
    '/admin/audit',
    '/admin/account',
    '/admin/account/second-factor',
    '/forgot-password',
  ]) {
    await page.goto(path);
    await expectAccessiblePage(page);
  }
});
