/** A job's name as a title: "send-email" is "Send email". */
export function jobTitle(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
