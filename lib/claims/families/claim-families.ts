import { APPROVAL } from './approval';
import { AUTHORITY } from './authority';
import type { ClaimFamily } from './claim-family';
import { COMPARISON } from './comparison';
import { CURE } from './cure';
import { DETOX } from './detox';
import { DISEASE } from './disease';
import { FIGURE } from './figure';
import { RELIEF } from './relief';
import { RELIEF_IN_OFFERS } from './relief-in-offers';
import { SAFETY } from './safety';
import { SPEED } from './speed';

/** Every family of claims. */
export const CLAIM_FAMILIES: readonly ClaimFamily[] = [
  RELIEF,
  RELIEF_IN_OFFERS,
  CURE,
  DETOX,
  APPROVAL,
  SAFETY,
  AUTHORITY,
  COMPARISON,
  FIGURE,
  SPEED,
  DISEASE,
];
