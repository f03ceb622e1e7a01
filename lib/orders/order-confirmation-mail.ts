import { countryName } from '../core/country-name';
import { formatMoney } from '../core/money';
import { percentToType } from '../core/percent';
import { discountLabel } from '../discounts/discount-label';
import { escapeHtml } from '../email/escape-html';
import { isolatedHtml, isolateLine, isolateRuns } from '../email/isolate-text';
import { mailLayout } from '../email/mail-layout';
import type { MailShop } from '../email/mail-shop';
import type { MailText } from '../email/mail-text';
import { safetyNoteHtml, safetyNoteLines } from '../suitability/safety-note-mail';
import type { OrderView } from './order';

/** The mail that confirms an order: what was bought, what it costs, where it goes and the private link. */
export function orderConfirmationMail(order: OrderView, shop: MailShop): MailText {
  const subject = `Your ${shop.name} order ${order.orderNumber}`;
  const link = shop.siteUrl + order.accessPath;
  const opening = openingOf(order);
  const text = [
    `${isolateRuns(subject)}\n`,
    opening,
    '',
    ...order.lines.map(
      (line) =>
        `${line.quantity} × ${isolateRuns(`${line.title}, ${line.variantTitle}`)}: ${money(order, line.unitPriceMinor * line.quantity)}`,
    ),
    '',
    ...amountRows(order).map(([label, amount]) => `${isolateRuns(label)}: ${amount}`),
    '',
    `Delivery to:\n${addressLines(order).join('\n')}`,
    '',
    `Your order's private page: ${link}`,
    '',
    ...safetyNoteLines(),
  ].join('\n');
  return {
    subject,
    text,
    html: mailLayout({ title: subject, shop, bodyHtml: bodyHtml(order, opening, link) }),
  };
}

function openingOf(order: OrderView): string {
  return order.paymentMethod === 'cash_on_delivery'
    ? `Thank you. Your order is placed; please have ${money(order, order.totalMinor)} ready for the courier.`
    : 'Thank you. Your payment has arrived, and we are packing your order.';
}

function money(order: OrderView, amountMinor: number): string {
  return formatMoney(amountMinor, order.currency);
}

function amountRows(order: OrderView): [string, string][] {
  const rows: [string, string][] = [['Subtotal', money(order, order.subtotalMinor)]];
  if (order.discountMinor > 0)
    rows.push([discountLabel(order.promotionCode), `−${money(order, order.discountMinor)}`]);
  rows.push([
    `Delivery (${order.deliveryOptionTitle})`,
    order.deliveryMinor > 0 ? money(order, order.deliveryMinor) : 'free',
  ]);
  if (order.taxAddedMinor > 0) rows.push(['Tax', money(order, order.taxAddedMinor)]);
  rows.push(['Total', money(order, order.totalMinor)]);
  if (order.includedTaxBps > 0) {
    const rate = percentToType(order.includedTaxBps);
    rows.push([`Of which tax (${rate} %)`, money(order, order.includedTaxMinor)]);
  }
  return rows;
}

function addressLines(order: OrderView): string[] {
  const { name, line1, line2, city, region, postalCode, country, phone } = order.shippingAddress;
  const place = [postalCode, city, region].filter(Boolean).join(' ');
  const lines = [name, line1, line2, place, countryName(country), phone];
  return lines.flatMap((line) => (line ? [isolateLine(line)] : []));
}

function bodyHtml(order: OrderView, opening: string, link: string): string {
  const cell = 'padding:8px 0;border-bottom:1px solid #eee5d8;vertical-align:top';
  const lines = order.lines.map(
    (line) =>
      `<tr><td style="${cell}">${line.quantity} × ${isolatedHtml(isolateRuns(`${line.title}, ${line.variantTitle}`))}</td><td style="${cell};text-align:right;white-space:nowrap">${escapeHtml(money(order, line.unitPriceMinor * line.quantity))}</td></tr>`,
  );
  const amounts = amountRows(order).map(
    ([label, amount]) =>
      `<tr><td style="padding:4px 0">${isolatedHtml(isolateRuns(label))}</td><td style="padding:4px 0;text-align:right;white-space:nowrap">${escapeHtml(amount)}</td></tr>`,
  );
  return `<p>${escapeHtml(opening)}</p>
<table role="presentation" style="width:100%;border-collapse:collapse">${lines.join('')}${amounts.join('')}</table>
<h2 style="font-size:16px;margin:24px 0 4px">Delivery to</h2><p style="margin:0">${addressLines(order).map(isolatedHtml).join('<br>')}</p>
<p style="margin:24px 0 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#1d1a17;color:#fffdf9;text-decoration:none">See your order</a></p>
<p style="margin:12px 0 0;font-size:14px;color:#5b534a">The link is private: whoever has it can see this order.</p>
${safetyNoteHtml()}`;
}
