/** How a discount is called where it is subtracted: with the code that it comes from. */
export function discountLabel(promotionCode: string | null): string {
  return promotionCode ? `Discount (${promotionCode})` : 'Discount';
}
