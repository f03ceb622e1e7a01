/** Stripe is set up with both of them, or with neither. */
const NEEDED = ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;
const ALL: readonly string[] = [...NEEDED, 'STRIPE_API_BASE'];

const SOURCES: Record<(typeof NEEDED)[number], string> = {
  STRIPE_SECRET_KEY: 'copy the secret key from the Stripe dashboard (sk_… or rk_…)',
  STRIPE_WEBHOOK_SECRET: 'copy the signing secret of your webhook endpoint (whsec_…)',
};

/**
 * What is missing where only a part of Stripe is set up: a shop that takes a payment it never hears of again must not
 * start.
 * @param env the environment without empty values.
 * @returns a sentence for each missing variable, which begins with its name.
 */
export function findIncompleteStripe(env: Readonly<Record<string, string | undefined>>): string[] {
  const given = ALL.filter((name) => env[name] !== undefined);
  if (given.length === 0) return [];
  return NEEDED.filter((name) => env[name] === undefined).map(
    (name) =>
      `${name} is missing while ${given.join(' and ')} ${given.length === 1 ? 'is' : 'are'} set: ${SOURCES[name]}, or take out every STRIPE_ variable to sell without cards`,
  );
}
