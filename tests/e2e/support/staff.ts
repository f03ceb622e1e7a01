import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import type { ShopDatabase } from './shop-database';

export type TestStaff = { id: string; email: string; password: string; role: StaffRole };

/** A person of the staff who belongs to one test. */
export async function createStaff(database: ShopDatabase, role: StaffRole): Promise<TestStaff> {
  const id = randomUUID();
  const person = { id, email: `${role}-${id.slice(0, 8)}@staff.example`, password: `of a test ${id}`, role };
  await database.query(
    `insert into staff_user (id, email, name, role, password_hash) values ($1, $2, $3, $4::staff_role, $5)`,
    [id, person.email, `Test ${role}`, role, await hash(person.password)],
  );
  return person;
}

/** Signs a browser in without its pages: whatever shares its cookies is signed in then. */
export async function signInByRequest(
  request: APIRequestContext,
  person: { email: string; password: string; code?: string },
): Promise<void> {
  const { csrfToken } = (await (await request.get('/api/auth/csrf')).json()) as { csrfToken: string };
  const answer = await request.post('/api/auth/callback/credentials', {
    form: { csrfToken, callbackUrl: '/admin', ...person },
    maxRedirects: 0,
  });
  expect(answer.headers().location, `the sign-in of ${person.email}`).toBe('/admin');
}

/** Signs a page in by the form, with the code of a second factor where the person has one. */
export async function signInByForm(
  page: Page,
  person: { email: string; password: string; code?: string },
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email address').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (person.code === undefined) return;
  await page.waitForURL('**/sign-in/code?**');
  await page.getByLabel('Code').fill(person.code);
  await page.getByRole('button', { name: 'Go on' }).click();
}
