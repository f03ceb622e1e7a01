import pictures from '@/public/pictures/pictures.json';

type KnownPicture = { width: number; height: number; alt: string; blur: string };

const index: Readonly<Record<string, KnownPicture>> = pictures;

/** What public/pictures holds under a name, or null. For server components: the list stays out of the browser. */
export function findPicture(name: string): KnownPicture | null {
  return Object.hasOwn(index, name) ? (index[name] ?? null) : null;
}
