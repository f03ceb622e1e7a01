import 'server-only';
import { Prisma } from '@/prisma/generated/client';

/** Whether the database refused something because it would break this rule. @param constraint the rule's name. */
export function breaksRule(error: unknown, constraint: string): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.message.includes(`"${constraint}"`);
}
