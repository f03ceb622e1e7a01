import { environment } from '../support/environment';
import { expect, test } from '../support/test';

test('the owner sees the results of sharing, and an invalid entry is reported without losing what was typed', async ({
  page,
}) => {
  await page.goto('/admin/sharing');
  await page.getByLabel('Email address').fill(environment.ownerEmail);
  await page.getByLabel('Password').fill(environment.ownerPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'The campaign' })).toBeVisible();
  await page.getByLabel('Percent off').fill('half');
  await page.getByLabel('Life of a code, in days').fill('9');
  await page.getByRole('button', { name: 'Save the campaign' }).click();
  await expect(page.getByText('Not saved')).toBeVisible();
  await expect(page.getByLabel('Percent off')).toHaveValue('half');
  await expect(page.getByLabel('Life of a code, in days')).toHaveValue('9');
  await expect(page.getByText(/\d+ earned today/)).toBeVisible();
  await page.getByLabel('Percent off').fill('15');
  await page.getByLabel('Most codes in a day').fill('many');
  await page.getByLabel('Most codes in all').fill('50000');
  await page.getByRole('button', { name: 'Save the campaign' }).click();
  await expect(page.getByText('Give a whole number of codes, from 1 to 100000.')).toBeVisible();
  await expect(page.getByLabel('Most codes in a day')).toHaveValue('many');
  await expect(page.getByLabel('Most codes in all')).toHaveValue('50000');
  // Saves unchanged values: other tests use this campaign at the same time.
  await page.getByLabel('Percent off').fill('15');
  await page.getByLabel('Life of a code, in days').fill('7');
  await page.getByLabel('Most codes in a day').fill('200');
  await page.getByLabel('Most codes in all').fill('');
  await page.getByRole('button', { name: 'Save the campaign' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Percent off')).toHaveValue('15');
  await page.reload();
  await expect(page.getByLabel('Life of a code, in days')).toHaveValue('7');
  await expect(page.getByLabel('Most codes in a day')).toHaveValue('200');
  await expect(page.getByLabel('Most codes in all')).toHaveValue('');
});

test('who is not signed in is asked to sign in first', async ({ page }) => {
  await page.goto('/admin/sharing');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/admin/jobs');
  await expect(page).toHaveURL(/\/sign-in/);
});
