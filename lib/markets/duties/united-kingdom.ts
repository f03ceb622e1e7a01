import type { MarketRules } from '@/lib/markets/duty';

const CONSUMER_CONTRACTS = {
  label: 'Consumer Contracts Regulations 2013',
  url: 'https://www.legislation.gov.uk/uksi/2013/3134/contents',
};
const PRODUCT_SAFETY = {
  label: 'General Product Safety Regulations 2005',
  url: 'https://www.legislation.gov.uk/uksi/2005/1803/contents',
};

export const UNITED_KINGDOM: MarketRules = {
  name: 'the United Kingdom',
  countries: ['GB'],
  withdrawalDays: 14,
  duties: {
    withdrawal: {
      text: 'Buyers may cancel within 14 days of delivery without giving a reason. The shop says so on the returns page and the order page, with a text to send. Check that your return terms, the refund time and who pays for the return agree with it.',
      source: CONSUMER_CONTRACTS,
    },
    prices: {
      text: 'The price has to include VAT and be in pounds sterling. This shop shows and charges Pakistani rupees (PKR) only: take advice before you open this country.',
      source: {
        label: 'Price Marking Order 2004',
        url: 'https://www.legislation.gov.uk/uksi/2004/102/contents',
      },
    },
    product_safety: {
      text: 'Keep the maker’s declaration of conformity, on which the UKCA or CE mark rests, and the test reports behind it.',
      source: PRODUCT_SAFETY,
    },
    responsible_person: {
      text: 'Find out who counts as the importer, and put that name and address on the product and on the contact page.',
      source: PRODUCT_SAFETY,
    },
    device_licence: {
      text: 'Have it settled in writing whether the massager is a medical device. If it is, it’s registered with the MHRA, and a UK responsible person is named.',
      source: {
        label: 'Medical Devices Regulations 2002',
        url: 'https://www.legislation.gov.uk/uksi/2002/618/contents',
      },
    },
    customs: {
      text: 'For consignments of £135 or less, the seller registers for UK VAT and charges it at the sale. Above that, VAT and duty are due at the border: decide who pays them, and say it in your delivery notes.',
      source: {
        label: 'GOV.UK: VAT and overseas goods sold directly to customers',
        url: 'https://www.gov.uk/guidance/vat-and-overseas-goods-sold-directly-to-customers-in-the-uk',
      },
    },
    language: {
      text: 'Instructions and warnings have to be in English. Check that those in the box are.',
      source: PRODUCT_SAFETY,
    },
    consumer_information: {
      text: 'Before somebody orders, the shop has to give your legal name, address, email, the total price, the delivery time and the right to cancel. Complete the settings, the terms of sale and the return terms.',
      source: CONSUMER_CONTRACTS,
    },
    waste: {
      text: 'Find out whether you have to register as a producer of packaging, electrical equipment or batteries, and whether you have to take old ones back.',
      source: {
        label: 'Waste Electrical and Electronic Equipment Regulations 2013',
        url: 'https://www.legislation.gov.uk/uksi/2013/3113/contents',
      },
    },
  },
};
