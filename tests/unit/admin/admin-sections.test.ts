import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADMIN_SECTIONS } from '@/components/admin/layout/admin-sections';

/** Pages beside the menu: one's own account, which the name at its foot leads to, and answers that are no section. */
const NOT_IN_MENU = ['account', 'not-permitted', 'nothing-here'];

const pageOf = (href: string) => `app${href}/page.tsx`;

describe('the sections of the back office', () => {
  it('are all pages of app/admin, and no others', () => {
    const folders = readdirSync('app/admin').filter((name) => existsSync(pageOf(`/admin/${name}`)));
    const expected = folders.filter((name) => !NOT_IN_MENU.includes(name)).map((name) => `/admin/${name}`);
    expect(ADMIN_SECTIONS.map(({ href }) => href).sort()).toEqual(['/admin', ...expected].sort());
  });

  it.each(ADMIN_SECTIONS)('$label asks for the permission that its line in the menu names', (section) => {
    const page = readFileSync(pageOf(section.href), 'utf8');
    const asked = [...page.matchAll(/requireStaff\('([^']+)'/g)].map(([, permission]) => permission);
    expect(asked).toEqual([section.permission]);
  });
});
