/**
 * The buttons and fields that are invisible in forced colours: no visible border, no underline, no icon and no fill. Runs
 * in the page.
 */
export function findInvisibleControls(): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, a[class*="button"]',
  );
  return [...controls]
    .filter((control) => control.checkVisibility() && !isVisible(control))
    .map((c) => c.outerHTML.slice(0, 160));

  function isVisible(control: HTMLElement): boolean {
    const style = getComputedStyle(control);
    const ground = getComputedStyle(document.body).backgroundColor;
    const hasBorder =
      Number.parseFloat(style.borderBottomWidth) > 0 &&
      style.borderBottomStyle !== 'none' &&
      style.borderBottomColor !== ground;
    const isUnderlined = style.textDecorationLine.includes('underline');
    const isFilled = style.backgroundColor !== ground && style.backgroundColor !== 'rgba(0, 0, 0, 0)';
    return hasBorder || isUnderlined || isFilled || control.querySelector('svg') !== null;
  }
}
