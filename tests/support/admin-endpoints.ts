import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { StaffRole } from '@/lib/auth/authorisation/permissions';
import { isPermitted } from '@/lib/auth/authorisation/permissions';
import { type Guard, type GuardIssue, listExportedFunctions, readGuard } from './guard-calls';

export type AdminEndpoint = {
  /** File and function, for failure messages. */
  where: string;
  guard: Guard | GuardIssue;
};
export type AdminPage = AdminEndpoint & { path: string };
export type AdminAction = AdminEndpoint & {
  file: string;
  name: string;
  /** Number of arguments: none; form data; previous state and form data. */
  takes: number;
};
export type AdminHandler = AdminEndpoint & { path: string; method: string };

/** Actions that must work without a session, each with the reason. */
const PUBLIC_ACTIONS = new Map([
  ['components/admin/sign-in/actions.ts signIn', 'the way in'],
  ['components/admin/sign-in/actions.ts enterCode', 'the way in, second step'],
  ['components/admin/sign-in/actions.ts signOut', 'whose session has ended may want the cookie gone'],
  [
    'components/admin/sign-in/invitation/actions.ts acceptInvitation',
    'a link that works once stands in for a session',
  ],
  ['components/admin/sign-in/reset/actions.ts sendResetLink', 'who has forgotten a password has no session'],
  ['components/admin/sign-in/reset/actions.ts chooseNewPassword', 'a link that works once'],
  ['components/admin/sign-in/reset/actions.ts confirmAddress', 'a link that works once'],
]);

/** Every page of the back office, by its file. Dynamic segments get an unknown value. */
export function listAdminPages(): AdminPage[] {
  return filesUnder('app/admin', /\/page\.tsx$/).map((file) => ({
    ...readEndpoint(file, 'default'),
    path: pathOf(file),
  }));
}

/** Every server action, except public ones. */
export function listAdminActions(): AdminAction[] {
  return ['app', 'components', 'lib']
    .flatMap((folder) => filesUnder(folder, /\.tsx?$/))
    .filter((file) => /^\s*'use server';/.test(readFileSync(file, 'utf8')))
    .flatMap((file) =>
      listExportedFunctions(file)
        .filter(({ name }) => !PUBLIC_ACTIONS.has(`${file} ${name}`))
        .map((found) => ({
          file,
          name: found.name,
          takes: found.takes,
          where: `${file} ${found.name}`,
          guard: readGuard(found),
        })),
    );
}

/** Every route handler of the back office, and every other one that checks the session. */
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
        guard: readGuard(found),
      })),
    );
}

/** Whether a guard allows a role; null where that depends on the input. */
export function isAllowed(guard: Guard, role: StaffRole): boolean | null {
  if (guard.kind !== 'permission') return true;
  const [permission, ...others] = guard.permissions;
  return permission && others.length === 0 ? isPermitted({ role, permission }) : null;
}

function readEndpoint(file: string, name: string): AdminEndpoint {
  const found = listExportedFunctions(file).find((candidate) => candidate.name === name);
  const where = `${file} ${name}`;
  return { where, guard: found ? readGuard(found) : { fault: `${file} exports no ${name}` } };
}

function filesUnder(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => pattern.test(file))
    .sort();
}

/** The path of a page or handler, without route groups. */
function pathOf(file: string): string {
  const parts = path.posix.dirname(file).split('/').slice(1);
  return `/${parts
    .filter((part) => !part.startsWith('('))
    .map((part) => (part.startsWith('[') ? 'unknown-0' : part))
    .join('/')}`;
}
