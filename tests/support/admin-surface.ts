import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StaffRole } from '@/lib/auth/permissions';
import { isPermitted } from '@/lib/auth/permissions';
import { type Guard, type GuardFault, guardOf, listExportedFunctions } from './guard-calls';

export type Entrance = {
  /** The file and function, for the person who reads a failure. */
  where: string;
  guard: Guard | GuardFault;
};
export type AdminPage = Entrance & { path: string };
export type AdminAction = Entrance & {
  file: string;
  name: string;
  /** Nothing, a form, or what the form knew before and a form. */
  takes: number;
};
export type AdminHandler = Entrance & { path: string; method: string };

/** Actions that somebody who is not signed in must be able to use, each with the reason. */
const OPEN_ACTIONS = new Map([
  ['components/admin/sign-in/actions.ts signIn', 'the way in'],
  ['components/admin/sign-in/actions.ts enterCode', 'the way in, second step'],
  ['components/admin/sign-in/actions.ts signOut', 'whose session has ended may want the cookie gone'],
  ['components/admin/sign-in/invitation/actions.ts join', 'a link that works once stands in for a session'],
  ['components/admin/sign-in/reset/actions.ts askForLink', 'who has forgotten a password has no session'],
  ['components/admin/sign-in/reset/actions.ts chooseNewPassword', 'a link that works once'],
  ['components/admin/sign-in/reset/actions.ts confirmAddress', 'a link that works once'],
]);

/** Every page of the back office, found in the folder. An unknown value stands in every variable part of its path. */
export function listAdminPages(): AdminPage[] {
  return filesUnder('app/admin', /\/page\.tsx$/).map((file) => ({
    ...entranceOf(file, 'default'),
    path: pathOf(file),
  }));
}

/** Every server action there is, apart from those that are open to everybody. */
export function listAdminActions(): AdminAction[] {
  return ['app', 'components', 'lib']
    .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
    .filter((file) => /^\s*'use server';/.test(readFileSync(file, 'utf8')))
    .flatMap((file) =>
      listExportedFunctions(file)
        .filter(({ name }) => !OPEN_ACTIONS.has(`${file} ${name}`))
        .map((found) => ({
          file,
          name: found.name,
          takes: found.takes,
          where: `${file} ${found.name}`,
          guard: guardOf(found),
        })),
    );
}

/** Every route handler of the back office, and every one elsewhere that asks who is there. */
export function listAdminHandlers(): AdminHandler[] {
  return filesUnder('app', /\/route\.ts$/)
    .filter(
      (file) =>
        /^app\/(admin|api\/admin)\//.test(file) ||
        /require(Staff|Actor|SignedIn)/.test(readFileSync(file, 'utf8')),
    )
    .flatMap((file) =>
      listExportedFunctions(file).map((found) => ({
        method: found.name,
        path: pathOf(file),
        where: `${file} ${found.name}`,
        guard: guardOf(found),
      })),
    );
}

/** Whether a role gets past a guard; null where that depends on what is sent. */
export function mayEnter(guard: Guard, role: StaffRole): boolean | null {
  if (guard.kind !== 'permission') return true;
  const [permission, ...others] = guard.permissions;
  return permission && others.length === 0 ? isPermitted({ role, permission }) : null;
}

function entranceOf(file: string, name: string): Entrance {
  const found = listExportedFunctions(file).find((candidate) => candidate.name === name);
  const where = `${file} ${name}`;
  return { where, guard: found ? guardOf(found) : { fault: `${file} exports no ${name}` } };
}

function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => pattern.test(file))
    .sort();
}

/** The address of a page or handler: groups are no part of it. */
function pathOf(file: string): string {
  const parts = path.posix.dirname(file).split('/').slice(1);
  return `/${parts
    .filter((part) => !part.startsWith('('))
    .map((part) => (part.startsWith('[') ? 'unknown-0' : part))
    .join('/')}`;
}
