/**
 * The product that the shop opens with. Prices, stock and the figures of the specification are sober demonstration
 * values for the owner to replace; prices in paisa.
 */
export const massager = {
  slug: 'nue-cupping-massager',
  title: 'NUE™ Cupping Massager',
  tagline: 'Suction, warmth and red light for your upper back and shoulders.',
  description:
    'A palm-sized device that joins the old practice of cupping with three things that you can set yourself: how strongly it draws, how warm it gets, and whether its red light is on. Place it on the upper back or the back of the shoulders, start low, and move on after a few minutes. It may help you relax tight muscles after a long day of sitting. It charges over USB-C.',
  specifications: [
    { label: 'Suction', value: '6 levels' },
    { label: 'Heat', value: '3 levels, up to 45 °C, can be switched off' },
    { label: 'Light', value: 'Red, 630 nm, can be switched off' },
    { label: 'Session', value: '10 minutes at most; 3 to 5 in one place' },
    { label: 'Battery', value: 'About 10 sessions per charge' },
    { label: 'Charging', value: 'USB-C, 5 V, about 2 hours' },
    { label: 'Cup', value: '50 mm across the rim' },
    { label: 'Weight', value: '210 g' },
    { label: 'Materials', value: 'ABS body, polycarbonate cup, silicone rim' },
    { label: 'Warranty', value: '12 months' },
  ],
  boxContents: [
    'NUE Cupping Massager',
    'USB-C charging cable',
    'Spare silicone rim',
    'Cotton pouch',
    'Printed guide with the safety notes',
  ],
  variants: [
    {
      sku: 'NUE-CM-1',
      title: 'Single',
      unitPriceMinor: 680_000,
      comparison: null,
      openingStock: 120,
    },
    {
      sku: 'NUE-CM-2',
      title: 'Duo set',
      unitPriceMinor: 1_240_000,
      comparison: { sku: 'NUE-CM-1', quantity: 2 },
      openingStock: 40,
    },
  ],
  pictures: [
    { name: 'hero', sku: 'NUE-CM-1' },
    { name: 'red-light', sku: null },
    { name: 'controls', sku: null },
    { name: 'shoulder', sku: null },
    { name: 'charging', sku: null },
    { name: 'duo-set', sku: 'NUE-CM-2' },
  ],
};
