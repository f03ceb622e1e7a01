import { z } from 'zod';

export const specificationSchema = z.object({ label: z.string(), value: z.string() });
export type Specification = z.infer<typeof specificationSchema>;

const MAX_ROWS = 40;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Texts of one line lose their line breaks, others keep them as one kind. */
function text(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, `Keep it within ${longest} characters.`)
    .transform((typed) => typed.replace(/\r\n?/g, '\n'));
}

/** The texts and the state of a product, as its form sends them. */
export const productSchema = z
  .object({
    title: text(120).refine((title) => title !== '', 'Give it a title.'),
    tagline: text(200),
    description: text(5000),
    status: z.enum(['draft', 'active', 'archived'], { error: 'Choose how it stands.' }),
    specifications: z.array(specificationSchema).max(MAX_ROWS, `At most ${MAX_ROWS} rows.`),
    boxContents: z.array(text(120)).max(MAX_ROWS, `At most ${MAX_ROWS} things.`),
  })
  .superRefine((product, context) => {
    for (const [index, { label, value }] of product.specifications.entries()) {
      if (label !== '' && value !== '') continue;
      context.addIssue({
        code: 'custom',
        path: ['specifications'],
        message: `Row ${index + 1} has only ${label === '' ? 'a value' : 'a name'}. Fill both, or empty both.`,
      });
    }
    if (product.status !== 'active') return;
    if (product.tagline === '') {
      context.addIssue({
        code: 'custom',
        path: ['tagline'],
        message: 'Give it a tagline before it goes on sale.',
      });
    }
    if (product.description === '') {
      context.addIssue({
        code: 'custom',
        path: ['description'],
        message: 'Describe it before it goes on sale.',
      });
    }
  });

export type ProductForm = z.infer<typeof productSchema>;

/** A product that is yet to be written. */
export const newProductSchema = z.object({
  title: text(120).refine((title) => title !== '', 'Give it a title.'),
  slug: z
    .string()
    .trim()
    .max(80, 'Keep it within 80 characters.')
    .regex(SLUG, 'Use small letters, figures and single hyphens, for example travel-pouch.'),
});

/** Reads the form's fields into what the schema checks; rows of a table come in the order of their positions. */
export function readProductForm(form: FormData): unknown {
  const read = (name: string) => String(form.get(name) ?? '');
  return {
    title: read('title'),
    tagline: read('tagline'),
    description: read('description'),
    status: read('status'),
    specifications: readSpecifications(form),
    boxContents: read('boxContents')
      .split(/\r?\n/)
      .map((thing) => thing.trim())
      .filter((thing) => thing !== ''),
  };
}

function readSpecifications(form: FormData): Specification[] {
  const rows: (Specification & { position: number })[] = [];
  for (let index = 0; form.has(`specLabel.${index}`) && index <= 2 * MAX_ROWS; index += 1) {
    const label = String(form.get(`specLabel.${index}`)).trim();
    const value = String(form.get(`specValue.${index}`) ?? '').trim();
    const position = Number(form.get(`specPlace.${index}`));
    if (label !== '' || value !== '') {
      rows.push({ label, value, position: Number.isFinite(position) && position > 0 ? position : index + 1 });
    }
  }
  return rows.toSorted((a, b) => a.position - b.position).map(({ label, value }) => ({ label, value }));
}
