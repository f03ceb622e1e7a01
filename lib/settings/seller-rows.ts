import { formatPhone } from '@/lib/core/format-phone';
import type { ShopSettings } from './shop-settings';

/** Who sells, as facts with their labels; what the owner has not set is left out. */
export function sellerRows(settings: ShopSettings): [label: string, value: string][] {
  const { shopName, legalName, addressLines, contactEmail, contactPhone, whatsappNumber, taxNumber } =
    settings;
  const rows: [string, string | null][] = [
    ['Shop', shopName],
    ['Seller', legalName],
    ['Address', addressLines.join(', ') || null],
    ['Email', contactEmail],
    ['Phone', contactPhone && formatPhone(contactPhone)],
    ['WhatsApp', whatsappNumber && formatPhone(whatsappNumber)],
    ['Tax number', taxNumber],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}

/** The same in a sentence. @param opening what stands before the name, "You buy from" for example. */
export function sellerSentence(
  opening: string,
  { legalName, shopName, addressLines, taxNumber }: ShopSettings,
): string {
  const name = legalName === shopName ? legalName : `${legalName}, which trades as ${shopName}`;
  const address = addressLines.length > 0 ? `, ${addressLines.join(', ')}` : '';
  return `${opening} ${name}${address}.${taxNumber ? ` Tax number ${taxNumber}.` : ''}`;
}
