/** "+92 300 1234567": a number of home as people read it; others as they are. @param phone E.164. */
export function formatPhone(phone: string): string {
  return phone.replace(/^(\+92)(\d{3})(\d{7})$/, '$1 $2 $3');
}
