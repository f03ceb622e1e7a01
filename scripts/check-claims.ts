import { InvalidContent } from '@/lib/content/content-issue';
import { checkSourceClaims } from '@/scripts/claims/check-source-claims';

const { issues, files } = await checkSourceClaims(process.cwd());
if (issues.length > 0) {
  console.error(new InvalidContent(issues).message);
  process.exit(1);
}
console.log(`No claims in the texts of ${files} files.`);
