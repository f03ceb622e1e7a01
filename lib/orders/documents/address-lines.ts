type ShippingColumns = {
  shippingName: string;
  shippingLine1: string;
  shippingLine2: string | null;
  shippingCity: string;
  shippingRegion: string | null;
  shippingPostalCode: string | null;
  shippingPhone: string;
};

/**
 * An address as couriers want it: the name first, the phone last.
 * @param country the country's name, as it is printed.
 */
export function addressLinesOf(order: ShippingColumns, country: string): string[] {
  const city = [order.shippingCity, order.shippingRegion, order.shippingPostalCode]
    .filter(Boolean)
    .join(', ');
  const lines = [
    order.shippingName,
    order.shippingLine1,
    order.shippingLine2,
    city,
    country,
    order.shippingPhone,
  ];
  return lines.flatMap((line) => (line ? [line] : []));
}
