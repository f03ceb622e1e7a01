import type { SharedProduct } from '@/lib/sharing/link/shared-product';
import type { ShareLevel } from '@/lib/sharing/share-level';

type IntentInput = {
  product: SharedProduct;
  text: string;
  shareUrl: string;
  /** For a network that pins a picture. */
  pictureUrl: string;
};

/** What belongs to one network, besides its labels in `share-network.ts`. */
export type NetworkDefinition = {
  /**
   * Path data in a square of 24, drawn as lines in the weight of the diagrams; it suggests the network without being its
   * logo.
   */
  icon: readonly string[];
  /** The level at which a share unlocks unless the owner says otherwise (rule 18). */
  defaultRequiredLevel: ShareLevel;
  /**
   * The words that go along with a link, in the way of the network. They end with the disclosure and hold no link: the
   * network, or who composes the message, adds it.
   */
  text: (product: SharedProduct) => string;
  /** The address at which the network asks the person to confirm what is shared; null where there is none. */
  intentUrl: ((input: IntentInput) => string) | null;
  nameForStaff: string;
  /** What its own rules say about rewarding a share, as far as we have read them (docs/sharing.md). */
  policy: { description: string; rules: { label: string; url: string } | null };
};
