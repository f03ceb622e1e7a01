/** The page that asks for a code, which redirects to `returnTo`. */
export function codePath(returnTo: string): string {
  return `/sign-in/code?${new URLSearchParams({ callbackUrl: returnTo })}`;
}
