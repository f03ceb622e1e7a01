export type Carrier = {
  name: string;
  /** The tracking URL of a fulfilment; null when the courier has none that takes a number. */
  trackingUrl: ((trackingNumber: string) => string) | null;
};

const follow = (start: string) => (trackingNumber: string) => start + encodeURIComponent(trackingNumber);

/** The couriers that staff choose from: those of Pakistan first, then those that go abroad. */
export const CARRIERS: readonly Carrier[] = [
  { name: 'TCS', trackingUrl: follow('https://www.tcsexpress.com/track/') },
  { name: 'Leopards Courier', trackingUrl: null },
  { name: 'M&P Courier', trackingUrl: null },
  { name: 'PostEx', trackingUrl: follow('https://postex.pk/tracking?cn=') },
  { name: 'Trax', trackingUrl: follow('https://sonic.pk/tracking?tracking_number=') },
  { name: 'BlueEX', trackingUrl: null },
  { name: 'Call Courier', trackingUrl: null },
  { name: 'Pakistan Post', trackingUrl: null },
  { name: 'DHL', trackingUrl: follow('https://www.dhl.com/en/express/tracking.html?AWB=') },
  { name: 'FedEx', trackingUrl: follow('https://www.fedex.com/fedextrack/?trknbr=') },
  { name: 'UPS', trackingUrl: follow('https://www.ups.com/track?tracknum=') },
  { name: 'Aramex', trackingUrl: follow('https://www.aramex.com/track/results?ShipmentNumber=') },
];

/** The tracking URL of a fulfilment; null when none is known. */
export function trackingUrlOf(carrierName: string, trackingNumber: string | null): string | null {
  if (!trackingNumber) return null;
  const carrier = CARRIERS.find(({ name }) => name.toLowerCase() === carrierName.toLowerCase());
  return carrier?.trackingUrl?.(trackingNumber) ?? null;
}
