import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/db/client';

/** How many figures each product on sale states, and whether the owner has confirmed them. */
export async function findProductFigures(
  db: Db,
): Promise<{ slug: string; title: string; figureCount: number; areConfirmed: boolean }[]> {
  const rows = await db.product.findMany({
    where: { status: 'active' },
    select: { slug: true, title: true, specifications: true, figuresConfirmedAt: true },
    orderBy: { slug: 'asc' },
  });
  return rows.map(({ slug, title, specifications, figuresConfirmedAt }) => ({
    slug,
    title,
    figureCount: z.array(z.unknown()).parse(specifications).length,
    areConfirmed: figuresConfirmedAt !== null,
  }));
}
