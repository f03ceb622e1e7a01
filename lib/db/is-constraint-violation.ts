import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/** Whether the database refused a statement because it violates this constraint. @param constraint its name. */
export function isConstraintViolation(error: unknown, constraint: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.message.includes(`"${constraint}"`);
}
