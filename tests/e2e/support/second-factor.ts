import { expect, type Page } from '@playwright/test';
import { AuthenticatorApp } from './authenticator-app';

/** Sets an authenticator app up on the page that is open. @param password of whoever is signed in. */
export async function setUpSecondFactor(
  page: Page,
  password: string,
): Promise<{ app: AuthenticatorApp; recoveryCodes: string[] }> {
  const app = new AuthenticatorApp(await page.getByRole('main').locator('code').first().innerText());
  const done = page.getByText('Your recovery codes');
  // The code of the last half minute, so that the present one is left for signing in. On a slow machine it can run out
  // on the way; the next one is right then.
  await expect(async () => {
    if (await done.isVisible()) return;
    await page.getByLabel('Six digits').fill(app.codeAt(-1));
    await page.getByLabel('Your password now').fill(password);
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await expect(done).toBeVisible({ timeout: 10_000 });
  }).toPass();
  return { app, recoveryCodes: await page.getByRole('main').locator('li code').allInnerTexts() };
}
