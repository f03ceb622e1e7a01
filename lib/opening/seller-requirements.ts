import { formatPhone } from '@/lib/core/format-phone';
import { isEmptyTaxNumber, isMadeUpName, isReservedEmail } from './made-up-details';
import type { OpeningFacts } from './opening-facts';
import {
  complete,
  missing,
  type OpeningRequirement,
  type RequirementAssessment,
  wrong,
} from './opening-requirement';

type SellerField = keyof OpeningFacts['seller'];

const fieldLink = (field: SellerField) => () => `/admin/settings#settings-${field}`;

/** @param problemOf what is wrong with a detail that isn't meant to be made up; null when nothing is. */
function assessDetail(
  { isFictitious }: OpeningFacts,
  input: { value: string | null; missing: string; problemOf: (value: string) => string | null },
): RequirementAssessment {
  const { value } = input;
  if (!value) return missing(input.missing);
  const problem = isFictitious ? null : input.problemOf(value);
  return problem ? wrong(problem) : complete(value);
}

/** Who sells, and how buyers reach them. */
export const SELLER_REQUIREMENTS = {
  legal_name: {
    title: 'Legal name',
    why: 'A buyer has to know whom the contract is with. It’s on invoices, in mails and on the contact page.',
    href: fieldLink('legalName'),
    assess: (facts) =>
      assessDetail(facts, {
        value: facts.seller.legalName,
        missing: 'Enter the name under which you’re registered.',
        problemOf: (name) => (isMadeUpName(name) ? `“${name}” is an example. Enter your own.` : null),
      }),
  },
  address: {
    title: 'Address',
    why: 'Consumer law asks for it on receipts, and buyers send returns there.',
    href: fieldLink('addressLines'),
    assess: (facts) =>
      assessDetail(facts, {
        value: facts.seller.addressLines.join(', ') || null,
        missing: 'Enter the address of the seller.',
        problemOf: (address) =>
          isMadeUpName(address) ? `“${address}” is an example. Enter your own.` : null,
      }),
  },
  contact_email: {
    title: 'Contact email',
    why: 'Buyers answer to it with questions, returns and complaints.',
    href: fieldLink('contactEmail'),
    assess: (facts) =>
      assessDetail(facts, {
        value: facts.seller.contactEmail,
        missing: 'Enter an email address that somebody reads.',
        problemOf: (email) =>
          isReservedEmail(email) ? `Nobody can receive mail at ${email}. Enter your own address.` : null,
      }),
  },
  contact_phone: {
    title: 'Contact phone',
    why: 'Couriers and buyers need somebody to call, and card networks ask for it.',
    href: fieldLink('contactPhone'),
    assess: ({ seller: { contactPhone } }) =>
      contactPhone
        ? complete(formatPhone(contactPhone))
        : missing('Enter a phone number that somebody answers.'),
  },
  tax_number: {
    title: 'Tax number',
    why: 'Online sellers have to be registered, and couriers may not collect cash for those who aren’t.',
    href: fieldLink('taxNumber'),
    assess: (facts) =>
      assessDetail(facts, {
        value: facts.seller.taxNumber,
        missing: 'Enter your tax number (in Pakistan, the NTN or STRN).',
        problemOf: (number) =>
          isEmptyTaxNumber(number) ? `“${number}” is no tax number. Enter your own.` : null,
      }),
  },
} as const satisfies Record<string, OpeningRequirement>;
