/** The texts under /policies that a sale cannot be made without; named as lib/policies names its fields. */
export const REQUIRED_POLICY_TEXTS = ['returns_terms', 'warranty_terms', 'privacy_contact'] as const;
export type RequiredPolicyText = (typeof REQUIRED_POLICY_TEXTS)[number];

/** A product on sale, as far as its figures go. */
export type ProductFigures = { slug: string; title: string; figureCount: number; areConfirmed: boolean };

/** What is known of a shop before anybody says whether it may open. */
export type OpeningFacts = {
  seller: {
    /** As the owner entered it. */
    legalName: string | null;
    addressLines: readonly string[];
    contactEmail: string | null;
    contactPhone: string | null;
    taxNumber: string | null;
  };
  texts: Record<RequiredPolicyText, { text: string; isConfirmed: boolean }>;
  /** Those on sale. */
  products: readonly ProductFigures[];
  /** What people call the ways to pay that the configuration brings. */
  paymentMethods: readonly string[];
  /** The owner says that seller, texts and figures are made up. */
  isFictitious: boolean;
  /** The Stripe key takes real money. */
  isLive: boolean;
};
