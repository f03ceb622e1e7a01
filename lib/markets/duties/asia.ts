import type { MarketRules } from '@/lib/markets/duty';

export const GULF_STATES: MarketRules = {
  name: 'the Gulf states',
  countries: ['AE', 'BH', 'KW', 'OM', 'QA', 'SA'],
  duties: {
    withdrawal: {
      text: 'Find out whether buyers there may return an online order, for how long and in what state, and put it into your return terms. Saudi Arabia’s E-Commerce Law also covers shops abroad that sell there.',
      source: { label: 'Saudi Ministry of Commerce', url: 'https://mc.gov.sa/en' },
    },
    product_safety: {
      text: 'Find out whether the product has to be registered before it’s imported: on the SABER platform in Saudi Arabia, with the Ministry of Industry and Advanced Technology in the UAE, for example.',
      source: { label: 'SABER', url: 'https://saber.sa' },
    },
    device_licence: {
      text: 'Cupping is regulated in the Gulf: Saudi Arabia licenses practitioners, places and equipment. Ask the authority of the country, in writing, whether a cupping massager may be imported and sold to consumers, and as what.',
      source: { label: 'Saudi Food and Drug Authority', url: 'https://www.sfda.gov.sa/en' },
    },
    language: {
      text: 'Instructions and warnings in Arabic are usually required. Find out, and put them into the box.',
      source: { label: 'Saudi Food and Drug Authority', url: 'https://www.sfda.gov.sa/en' },
    },
  },
};

export const INDIA: MarketRules = {
  name: 'India',
  countries: ['IN'],
  duties: {
    prices: {
      text: 'Find out what has to stand on an imported package (importer, price, month) and in an online offer. “Rs” means another currency there: this shop writes PKR.',
      source: {
        label: 'Department of Consumer Affairs: legal metrology and e-commerce rules',
        url: 'https://consumeraffairs.nic.in',
      },
    },
    device_licence: {
      text: 'Ask the CDSCO, in writing, whether a cupping massager is a medical device under the Medical Devices Rules, 2017, and whether its import needs a licence.',
      source: { label: 'Central Drugs Standard Control Organisation', url: 'https://cdsco.gov.in' },
    },
    customs: {
      text: 'In May 2025 India prohibited the import and transit of all goods that originate in or are exported from Pakistan (DGFT notification 06/2025-26), until further orders. Check that this has ended before you open this country.',
      source: { label: 'Directorate General of Foreign Trade', url: 'https://www.dgft.gov.in' },
    },
  },
};
