import type { OrderIntake } from '@/lib/settings/order-intake';

type ClosedTexts = { title: string; text: string };

/** What visitors are told while nothing can be ordered. */
export const CLOSED_TEXTS: Readonly<Record<Exclude<OrderIntake, 'open'>, ClosedTexts>> = {
  paused: {
    title: 'We’re not taking orders right now',
    text: 'Please come back later. Everything in your cart stays there.',
  },
  not_opened: {
    title: 'We’re not taking orders yet',
    text: 'This shop hasn’t opened. You’re welcome to look around; nothing can be ordered for now.',
  },
};

/** What an example shop says of itself, above every page. */
export const EXAMPLE_SHOP_TEXTS = {
  title: 'This is an example shop.',
  text: 'The seller, the texts and the figures of the device are made up, and nothing that you order is charged or sent.',
} as const;
