import { isolateRtlLine, isolateRtlRuns } from '@/lib/core/bidi-isolation';
import { formatMoney } from '@/lib/core/money';
import { formatPercentInput } from '@/lib/core/percent';
import { discountLabel } from '@/lib/discounts/discount-label';
import { escapeHtml } from '@/lib/email/escape-html';
import { isolatesToHtml } from '@/lib/email/isolates-to-html';
import type { MailBranding } from '@/lib/email/mail-branding';
import type { MailContent } from '@/lib/email/mail-content';
import { mailFooterLines } from '@/lib/email/mail-footer';
import { mailLayout } from '@/lib/email/mail-layout';
import { addressLinesOf } from '@/lib/orders/address-lines';
import type { CustomerOrder } from '@/lib/orders/order';
import { type MailedPolicy, policyMailHtml, policyMailLines } from '@/lib/policies/policy-mail';
import { lineGrossMinor } from '@/lib/pricing/order-totals';
import { PAYMENT_METHOD_TEXTS } from '@/lib/pricing/payment-method-texts';
import { safetyNoteHtml, safetyNoteLines } from '@/lib/suitability/safety-note-mail';
import { agreedPolicyHtml, agreedPolicyLines } from './agreed-policies-mail';

const KEEP_PRIVATE = 'Keep this link private: anyone who has it can see this order.';

/**
 * The mail that confirms an order: what was bought, what it costs, where it goes, the private link, who sells, the return
 * terms in their own words, which the buyer keeps, and which version of each policy the order was placed under.
 * @param returns the version that the order was placed under; null of an order from before there were any.
 */
export function orderConfirmationMail(
  order: CustomerOrder,
  shop: MailBranding,
  returns: MailedPolicy | null = null,
): MailContent {
  const subject = `Your ${shop.name} order ${order.orderNumber}`;
  const link = shop.siteUrl + order.accessPath;
  const opening = openingOf(order);
  const text = [
    `${isolateRtlRuns(subject)}\n`,
    opening,
    '',
    ...order.lines.map(
      (line) =>
        `${line.quantity} × ${isolateRtlRuns(`${line.title}, ${line.variantTitle}`)}: ${money(order, lineGrossMinor(line))}`,
    ),
    '',
    ...amountRows(order).map(([label, amount]) => `${isolateRtlRuns(label)}: ${amount}`),
    '',
    `Delivery address:\n${isolatedAddress(order).join('\n')}`,
    '',
    `View your order: ${link}`,
    KEEP_PRIVATE,
    '',
    ...safetyNoteLines(shop.siteUrl),
    ...(returns ? ['', ...policyMailLines(returns)] : []),
    ...agreedPolicyLines(order, shop),
    ...mailFooterLines(shop),
  ].join('\n');
  return {
    subject,
    text,
    html: mailLayout({
      title: subject,
      shop,
      bodyHtml:
        bodyHtml(order, opening, link) +
        safetyNoteHtml(shop.siteUrl) +
        (returns ? policyMailHtml(returns) : '') +
        agreedPolicyHtml(order, shop),
    }),
  };
}

function openingOf(order: CustomerOrder): string {
  return PAYMENT_METHOD_TEXTS[order.paymentMethod].confirmation(money(order, order.totalMinor));
}

function money(order: CustomerOrder, amountMinor: number): string {
  return formatMoney(amountMinor, order.currency);
}

function amountRows(order: CustomerOrder): [string, string][] {
  const rows: [string, string][] = [['Subtotal', money(order, order.subtotalMinor)]];
  if (order.discountMinor > 0)
    rows.push([discountLabel(order.promotionCode), `−${money(order, order.discountMinor)}`]);
  rows.push([
    `Delivery (${order.deliveryOptionTitle})`,
    order.deliveryMinor > 0 ? money(order, order.deliveryMinor) : 'Free',
  ]);
  if (order.taxAddedMinor > 0) rows.push(['Tax', money(order, order.taxAddedMinor)]);
  rows.push(['Total', money(order, order.totalMinor)]);
  if (order.includedTaxBps > 0) {
    const rate = formatPercentInput(order.includedTaxBps);
    rows.push([`Includes ${rate}% tax`, money(order, order.includedTaxMinor)]);
  }
  return rows;
}

function isolatedAddress(order: CustomerOrder): string[] {
  return addressLinesOf(order.shippingAddress).map(isolateRtlLine);
}

function bodyHtml(order: CustomerOrder, opening: string, link: string): string {
  const cell = 'padding:8px 0;border-bottom:1px solid #eee5d8;vertical-align:top';
  const lines = order.lines.map(
    (line) =>
      `<tr><td style="${cell}">${line.quantity} × ${isolatesToHtml(isolateRtlRuns(`${line.title}, ${line.variantTitle}`))}</td><td style="${cell};text-align:right;white-space:nowrap">${escapeHtml(money(order, lineGrossMinor(line)))}</td></tr>`,
  );
  const amounts = amountRows(order).map(
    ([label, amount]) =>
      `<tr><td style="padding:4px 0">${isolatesToHtml(isolateRtlRuns(label))}</td><td style="padding:4px 0;text-align:right;white-space:nowrap">${escapeHtml(amount)}</td></tr>`,
  );
  return `<p>${escapeHtml(opening)}</p>
<table role="presentation" style="width:100%;border-collapse:collapse">${lines.join('')}${amounts.join('')}</table>
<h2 style="font-size:16px;margin:24px 0 4px">Delivery address</h2><p style="margin:0">${isolatedAddress(order).map(isolatesToHtml).join('<br>')}</p>
<p style="margin:24px 0 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#1d1a17;color:#fffdf9;text-decoration:none">View your order</a></p>
<p style="margin:12px 0 0;font-size:14px;color:#5b534a">${KEEP_PRIVATE}</p>
`;
}
