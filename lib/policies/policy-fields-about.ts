import type { PolicyField } from './policy-field';

/** The texts about data, the seller, the articles and the site. */
export const ABOUT_FIELDS = {
  privacy_contact: {
    policy: 'privacy',
    heading: 'Who to ask about your data',
    guidance: [
      'The person and the address to write to, for somebody who wants to see, correct or delete their data.',
      'A data protection officer or a representative, where a market asks for one.',
    ],
    draft: `To see, correct or delete what we hold about you, write to the shop’s email address and give your order number.`,
  },
  privacy_rights: {
    policy: 'privacy',
    heading: 'Why we may use it, and your rights',
    guidance: [
      'The legal basis for each use, data that leaves the country, and the authority somebody can complain to.',
      'How long you keep orders and invoices: tax law usually says.',
    ],
    draft: `We use your data to fulfil the order that you placed, to keep the accounts that tax law asks for, and to protect the shop from misuse. We don’t sell it, and there’s no advertising on this site.

You can ask us what we hold about you, have mistakes corrected, and have what we no longer need deleted. We answer within 30 days.`,
  },
  contact_registration: {
    policy: 'contact',
    heading: 'Registration and product compliance',
    guidance: [
      'The company’s registration number, the register it’s in, and who represents it.',
      'The maker of the device with address, model and batch, the marks it bears, and what each rests on.',
      'Whether the device is registered as a medical device anywhere, or isn’t one. Only what you hold evidence for.',
    ],
    draft: `The registration of the seller and the details of the device’s maker are available on request.`,
  },
  writing_review: {
    policy: 'how-we-write',
    heading: 'Who writes and who reviews',
    guidance: [
      'Who writes the articles, and whether a clinician reviews them. Name nobody who hasn’t agreed to it.',
      'How an error is corrected, and how often sources are checked.',
    ],
    draft: `Our articles are written from public medical sources, which each of them names. No clinician has reviewed an article unless the article says who.

If you find a mistake, write to us. We correct it and change the article’s date.`,
  },
  accessibility_feedback: {
    policy: 'accessibility',
    heading: 'Where it falls short, and how to tell us',
    guidance: [
      'What you know doesn’t work yet, and until when you mean to fix it.',
      'Who answers somebody who can’t use a page, how fast, and who they can turn to if you don’t.',
    ],
    draft: `We know of no barrier at the moment. The payment page belongs to Stripe, and we can’t change it; cash on delivery doesn’t need it.

If something gets in your way, write or call. We answer within 7 days, and take orders by email or phone until it’s fixed.`,
  },
} as const satisfies Record<string, PolicyField>;
