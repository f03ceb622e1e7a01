import type { MarketRules } from '@/lib/markets/duty';

export const UNITED_STATES: MarketRules = {
  name: 'the United States',
  countries: ['US'],
  duties: {
    withdrawal: {
      text: 'Find out which states ask for a return policy to be shown, and keep to yours. Ship within the time that you state, or tell the buyer and offer a refund.',
      source: {
        label: '16 CFR part 435: mail, internet or telephone order merchandise',
        url: 'https://www.ecfr.gov/current/title-16/part-435',
      },
    },
    prices: {
      text: 'Sales tax belongs to the states: find out where your sales make you collect it. This shop shows and charges Pakistani rupees (PKR), and adds no tax.',
      source: {
        label: 'US Small Business Administration: taxes',
        url: 'https://www.sba.gov/business-guide/manage-your-business/pay-taxes',
      },
    },
    product_safety: {
      text: 'Find out which tests and statements an electrical consumer product with a battery needs (CPSC, and the FCC for electronics), and keep the maker’s reports.',
      source: {
        label: 'US Consumer Product Safety Commission: for businesses',
        url: 'https://www.cpsc.gov/Business--Manufacturing',
      },
    },
    responsible_person: {
      text: 'Find out who is the importer of record. If the massager is a medical device, its maker registers with the FDA and names an agent in the US.',
      source: {
        label: 'FDA: device registration and listing',
        url: 'https://www.fda.gov/medical-devices/how-study-and-market-your-device/device-registration-and-listing',
      },
    },
    device_licence: {
      text: 'A powered massager that is meant for minor muscle aches and pains is a medical device there. Have it settled in writing whether yours is one, which also depends on your texts.',
      source: {
        label: '21 CFR 890.5660: therapeutic massager',
        url: 'https://www.ecfr.gov/current/title-21/section-890.5660',
      },
    },
    customs: {
      text: 'Since 29 August 2025 a low value no longer makes a parcel free of duty. Decide whether you pay duty (DDP) or the buyer does (DAP), and say which in your delivery notes.',
      source: {
        label: 'US Customs and Border Protection: e-commerce',
        url: 'https://www.cbp.gov/trade/basic-import-export/e-commerce',
      },
    },
    consumer_information: {
      text: 'What you say about health has to rest on evidence for this product, reviews and shares by rewarded people included. Read the FTC’s guide against your texts.',
      source: {
        label: 'FTC: health products compliance guidance',
        url: 'https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance',
      },
    },
  },
};
