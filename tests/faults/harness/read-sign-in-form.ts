import { readForm } from './read-form';

type Credentials = { email: string; password: string };

/** The sign-in form as a browser without scripts sends it, filled in. */
export async function readSignInForm(shopUrl: string, { email, password }: Credentials): Promise<FormData> {
  const page = await (await fetch(`${shopUrl}/sign-in`)).text();
  const form = readForm(page, 'name="password"');
  form.set('email', email);
  form.set('password', password);
  return form;
}
