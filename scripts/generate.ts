import { generateClient } from '@/scripts/build/generate-client';

/** `npm run generate`: Prisma's client for prisma/schema, unless it is there already. `--force` generates it again. */
const hasWritten = await generateClient({ force: process.argv.includes('--force') });
console.log(hasWritten ? 'Generated prisma/generated.' : 'prisma/generated is up to date.');
