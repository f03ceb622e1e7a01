import type { Duty, DutyCode } from '@/lib/markets/duty';

/** What there is to look into wherever an order goes. */
export const GENERAL_DUTIES: Readonly<Record<DutyCode, Duty>> = {
  withdrawal: {
    text: 'Find out whether buyers there may withdraw from an online order, for how long and in what form, and put it into your return terms.',
    source: {
      label: 'UNCTAD: online consumer protection laws by country',
      url: 'https://unctad.org/page/online-consumer-protection-legislation-worldwide',
    },
  },
  prices: {
    text: 'Find out whether prices have to include every tax and charge, and whether they have to be in the local currency. This shop shows and charges Pakistani rupees (PKR), and adds no local tax.',
    source: {
      label: 'UNCTAD: online consumer protection laws by country',
      url: 'https://unctad.org/page/online-consumer-protection-legislation-worldwide',
    },
  },
  product_safety: {
    text: 'Find out which safety rules, tests and marks apply to an electrical massager with suction, heat, light and a battery, and keep the maker’s test reports.',
    source: { label: 'ePing: product rules by country (WTO, UN and ITC)', url: 'https://epingalert.org' },
  },
  responsible_person: {
    text: 'Find out whether somebody in the country has to stand behind the product, as importer or as your representative. If so, name them on the product and on the contact page.',
    source: { label: 'ePing: product rules by country (WTO, UN and ITC)', url: 'https://epingalert.org' },
  },
  device_licence: {
    text: 'Ask the health authority whether a cupping massager is a medical device there, and whether importing, selling or advertising cupping equipment needs a licence. Keep the answer.',
    source: { label: 'WHO: medical devices', url: 'https://www.who.int/health-topics/medical-devices' },
  },
  customs: {
    text: 'Find out what duty and tax the parcel meets at the border. Decide whether you pay them (DDP) or the buyer does (DAP), and say which in your delivery notes.',
    source: { label: 'Market Access Map (ITC): duties by country', url: 'https://www.macmap.org' },
  },
  lithium_by_air: {
    text: 'Get a carrier’s confirmation that it takes a device with a built-in lithium battery (UN 3481) to this country, and pack and label the parcel as it asks.',
    source: {
      label: 'IATA: lithium batteries',
      url: 'https://www.iata.org/en/programs/cargo/dgr/lithium-batteries/',
    },
  },
  language: {
    text: 'Find out in which languages the instructions and warnings have to be, and put those into the box.',
    source: { label: 'ePing: product rules by country (WTO, UN and ITC)', url: 'https://epingalert.org' },
  },
  consumer_information: {
    text: 'Find out what a shop has to say before somebody orders, and how a product like this may be advertised. Complete the contact page and the terms of sale.',
    source: {
      label: 'UNCTAD: online consumer protection laws by country',
      url: 'https://unctad.org/page/online-consumer-protection-legislation-worldwide',
    },
  },
  waste: {
    text: 'Find out whether you have to register or pay for the packaging, the device and its battery, and whether you have to take old ones back.',
    source: { label: 'Global E-waste Statistics Partnership', url: 'https://globalewaste.org' },
  },
};
