import type { PolicyField } from './policy-field';

/** The texts that a sale rests on. */
export const SALE_FIELDS = {
  delivery_notes: {
    policy: 'delivery',
    heading: 'Couriers, failed deliveries and customs',
    guidance: [
      'Which couriers you use, how often they try, and what happens to a parcel that comes back.',
      'If you deliver abroad: who pays customs duty and tax (the page says the buyer does, unless you write otherwise here), and which carrier takes a device with a lithium battery.',
    ],
    draft: `A courier brings your order and calls the phone number that you gave. If nobody’s there, the courier tries again on another day.

If a parcel comes back to us because it couldn’t be delivered, we’ll get in touch and agree with you on a new delivery or a refund.`,
  },
  returns_terms: {
    policy: 'returns',
    heading: 'Our return terms',
    guidance: [
      'Until when an order can be cancelled.',
      'How many days somebody has, counted from what, and whether the box may have been opened.',
      'If you refuse opened devices for hygiene, say so, and how the device is sealed. It doesn’t apply to faulty goods.',
      'Who pays the courier, the address that goods go to, and how long a refund takes.',
      'The law of a country that you deliver to may give buyers more: 14 days in the UK and the EU, for example.',
    ],
    draft: `You can cancel an order until your parcel has been handed to the courier.

You can return what you bought within 7 days of the day you receive it, unused and in its box. Write to us first, and we’ll tell you where to send it.

- If it arrived damaged, faulty or wrong, we pay the courier and you can choose a replacement or a refund.
- If you’ve changed your mind, you pay the courier.

We refund the price within 10 working days of receiving it back, in the way that you paid. Nothing here limits the rights that the law gives you.`,
  },
  warranty_terms: {
    policy: 'warranty',
    heading: 'Our warranty terms',
    guidance: [
      'How many months, from which day, and whether you repair, replace or refund.',
      'What isn’t covered, who pays the courier both ways, and where the device goes.',
      'A warranty may add to the rights that the law gives, and may not take any of them away.',
    ],
    draft: `If the massager stops working in normal use during its warranty, we repair or replace it free of charge. The warranty begins on the day you receive it.

Write to us with your order number and say what’s wrong. We’ll tell you where to send it, and we pay the courier both ways if the fault is covered.

Damage from drops, water or opening the device isn’t covered. The warranty comes on top of the rights that the law gives you.`,
  },
  terms_conditions: {
    policy: 'terms',
    heading: 'Law, liability and complaints',
    guidance: [
      'Which law applies, and which court or consumer authority a buyer can turn to.',
      'Who carries the risk until delivery, what you’re liable for, and how you answer a complaint.',
      'What happens when somebody refuses a cash-on-delivery parcel.',
    ],
    draft: `The law of Pakistan applies, and you keep the rights that the consumer law of your province or country gives you.

We’re responsible for your order until it’s been handed to you. If something goes wrong, write to us first: we answer complaints within 7 days.

Please don’t refuse a cash-on-delivery parcel without telling us. It costs two courier trips, and we may ask you to pay by card next time.`,
  },
} as const satisfies Record<string, PolicyField>;
