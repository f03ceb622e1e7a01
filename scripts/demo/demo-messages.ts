import { urlOfPort } from '@/scripts/processes/shop-services';

export type Owner = { email: string; password: string };

const ERROR_LEVEL = 50;

/** The owner among the lines that the seed printed, if it made one now. */
export function findOwner(lines: readonly string[]): Owner | null {
  for (const line of lines) {
    if (!line.startsWith('{"owner"')) continue;
    const { owner }: { owner: Owner } = JSON.parse(line);
    return owner;
  }
  return null;
}

/** @param options.withStripe whether the Stripe sandbox runs too. */
export function printAddresses(
  ports: { shop: number; stripe: number; mail: number },
  { withStripe }: { withStripe: boolean },
): void {
  const stripe = withStripe ? `${urlOfPort(ports.stripe)}/` : 'left out: the shop takes no cards';
  console.log(`
  Shop             ${urlOfPort(ports.shop)}/
  Back office      ${urlOfPort(ports.shop)}/admin
  Stripe sandbox   ${stripe}
  Mail inbox       ${urlOfPort(ports.mail)}/`);
}

/** The password is kept nowhere else, only its hash. */
export function printOwner({ email, password }: Owner): void {
  console.log(`
  The owner signs in at the back office as
    ${email}
    ${password}
  This is shown once: note it now.`);
}

/** Repeats what goes wrong in the shop on the terminal; everything else is in its log file alone. */
export function echoErrors(line: string, from: 'stdout' | 'stderr'): void {
  const error = from === 'stderr' ? line : findLoggedError(line);
  if (error) console.error(`  shop: ${error}`);
}

function findLoggedError(line: string): string | null {
  if (!line.startsWith('{')) return null;
  try {
    const { level, msg, err }: { level?: number; msg?: string; err?: { message?: string } } =
      JSON.parse(line);
    return (level ?? 0) >= ERROR_LEVEL ? [msg, err?.message].filter(Boolean).join(': ') : null;
  } catch {
    return null;
  }
}
