import type { MarketRules } from '@/lib/markets/duty';

const CONSUMER_RIGHTS = {
  label: 'Directive 2011/83/EU on consumer rights, as amended',
  url: 'https://eur-lex.europa.eu/eli/dir/2011/83/oj',
};
const PRODUCT_SAFETY = {
  label: 'Regulation (EU) 2023/988 on general product safety',
  url: 'https://eur-lex.europa.eu/eli/reg/2023/988/oj',
};

/** The members of the EU and of the EEA that the shop knows the postal codes of. */
export const EUROPEAN_ECONOMIC_AREA: MarketRules = {
  name: 'the EU and the EEA',
  countries: ['AT', 'BE', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GR', 'IE', 'IT', 'NL', 'NO', 'PL', 'PT', 'SE'],
  withdrawalDays: 14,
  duties: {
    withdrawal: {
      text: 'Buyers may withdraw within 14 days of delivery without giving a reason. Since 19 June 2026 a shop that sells to them online has to offer a withdrawal function in two steps, and confirm each withdrawal by email with its content, date and time. This shop doesn’t have that function yet: its order page only offers a text to send by email. Provide the function another way, or leave this country off.',
      source: CONSUMER_RIGHTS,
    },
    prices: {
      text: 'The price has to be the final one, with VAT and every other charge. This shop shows and charges Pakistani rupees (PKR): check whether the country expects its own currency. A struck-out price has to be the lowest of the 30 days before; the shop works that out itself.',
      source: {
        label: 'Directive 98/6/EC on price indication, as amended',
        url: 'https://eur-lex.europa.eu/eli/dir/1998/6/oj',
      },
    },
    product_safety: {
      text: 'Keep the maker’s EU declaration of conformity, on which the CE mark rests, and the test reports behind it. Make sure that the product page shows the maker’s name and address, the model, and the warnings.',
      source: PRODUCT_SAFETY,
    },
    responsible_person: {
      text: 'A business established in the EU has to be responsible for the product, because its maker isn’t. Put its name, postal and electronic address on the product and into the offer.',
      source: PRODUCT_SAFETY,
    },
    device_licence: {
      text: 'Have it settled in writing whether the massager is a medical device. That depends on its intended purpose, which is read from everything you say about it.',
      source: {
        label: 'Regulation (EU) 2017/745 on medical devices',
        url: 'https://eur-lex.europa.eu/eli/reg/2017/745/oj',
      },
    },
    customs: {
      text: 'VAT is due on every parcel, and customs duty may be. Decide whether you collect VAT in advance (the Import One-Stop Shop, for small consignments) or the buyer pays the carrier, check the present rules for small parcels, and say it in your delivery notes.',
      source: {
        label: 'European Commission: VAT One Stop Shop',
        url: 'https://vat-one-stop-shop.ec.europa.eu/',
      },
    },
    language: {
      text: 'Instructions, warnings and safety information have to be in a language that buyers in the country understand easily, which its law names. Put them into the box.',
      source: PRODUCT_SAFETY,
    },
    consumer_information: {
      text: 'Before somebody orders, the shop has to give your legal name, address, phone and email, the total price, the delivery time, the right of withdrawal with its form, and the legal guarantee. Complete the settings, the terms of sale and the return terms.',
      source: CONSUMER_RIGHTS,
    },
    waste: {
      text: 'Producers register in each country for packaging, electrical equipment and batteries before they sell there, often through an authorised representative. Find out which of these you are.',
      source: {
        label: 'Regulation (EU) 2023/1542 on batteries',
        url: 'https://eur-lex.europa.eu/eli/reg/2023/1542/oj',
      },
    },
  },
};
