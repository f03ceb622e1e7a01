const WITHOUT_STRIPE = '--without-stripe';

/**
 * What the demo is to start, or a sentence about an option that it does not know.
 * @param {readonly string[]} args
 */
export function readDemoOptions(args) {
  const unknown = args.find((arg) => arg !== WITHOUT_STRIPE);
  if (unknown !== undefined) {
    return `The demo does not know ${unknown}. Its one option: npm run demo -- ${WITHOUT_STRIPE} (a shop that takes no cards).`;
  }
  return { withStripe: !args.includes(WITHOUT_STRIPE) };
}
