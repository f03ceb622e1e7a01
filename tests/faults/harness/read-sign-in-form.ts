type Credentials = { email: string; password: string };

/** The sign-in form as a browser without scripts sends it, filled in. */
export async function readSignInForm(shopUrl: string, { email, password }: Credentials): Promise<FormData> {
  const page = await (await fetch(`${shopUrl}/sign-in`)).text();
  const form = new FormData();
  for (const [tag] of page.matchAll(/<input[^>]*>/g)) {
    const name = attributeOf(tag, 'name');
    if (name) form.append(name, attributeOf(tag, 'value'));
  }
  form.set('email', email);
  form.set('password', password);
  return form;
}

function attributeOf(tag: string, name: string): string {
  return (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&quot;', '"');
}
