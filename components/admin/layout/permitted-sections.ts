import { isPermitted, type StaffRole } from '@/lib/auth/authorisation/permissions';
import { ADMIN_SECTION_GROUPS, ADMIN_SECTIONS, type AdminSection } from './admin-sections';

type SectionGroup = { name: string; title: string | null; sections: readonly AdminSection[] };

/** The sections that a role may open, by group; a group without any is left out. */
export function permittedSections(role: StaffRole): SectionGroup[] {
  const permitted = ADMIN_SECTIONS.filter(({ permission }) => isPermitted({ role, permission }));
  return Object.entries(ADMIN_SECTION_GROUPS)
    .map(([name, title]) => ({
      name,
      title,
      sections: permitted.filter(({ group = 'shop' }) => group === name),
    }))
    .filter(({ sections }) => sections.length > 0);
}
