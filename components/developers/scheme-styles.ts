import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TOKENS_FILE = 'components/ui/tokens.css';

/**
 * Both colour schemes as classes, read out of the tokens themselves, so that they stand side by side whatever the
 * system prefers, and the shop's own style sheet carries no switch for it.
 */
export function schemeStyles(): string {
  const css = readFileSync(path.join(process.cwd(), TOKENS_FILE), 'utf8');
  const [light, dark] = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(
    ([, declarations]) => declarations ?? '',
  );
  if (!light?.includes('--paper') || !dark?.includes('--paper')) {
    throw new Error(`${TOKENS_FILE}: the first two :root blocks are no longer the light and the dark scheme`);
  }
  const colours = (declarations: string) =>
    declarations
      .split(';')
      .map((declaration) => declaration.replace(/\/\*.*?\*\//gs, '').trim())
      .filter((declaration) => /^--[\w-]+:/.test(declaration) && !declaration.includes('var('))
      .join(';');
  return `.scheme-light{color-scheme:light;${colours(light)}}.scheme-dark{color-scheme:dark;${colours(dark)}}`;
}
