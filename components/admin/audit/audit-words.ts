import { AUDIT_AREAS } from '@/lib/audit/audit-filters';

type Area = (typeof AUDIT_AREAS)[number];

const AREA_WORDS: Record<Area, string> = {
  auth: 'Signing in',
  people: 'People',
  orders: 'Orders',
  products: 'Products',
  stock: 'Stock',
  discounts: 'Discounts',
  delivery: 'Delivery',
  sharing: 'Sharing',
  money: 'Money',
  jobs: 'Jobs',
  settings: 'Settings',
};

/** What an area is called. */
export function areaWords(area: Area): string {
  return AREA_WORDS[area];
}

/** `people.role_changed` as a person reads it: "Role changed". */
export function actionWords(action: string): string {
  const what = action.slice(action.indexOf('.') + 1).replaceAll('_', ' ');
  return what.charAt(0).toUpperCase() + what.slice(1);
}

/** The area that an action names, in words. */
export function areaOfAction(action: string): string {
  const area = AUDIT_AREAS.find((known) => action.startsWith(`${known}.`));
  return area ? AREA_WORDS[area] : action.split('.')[0] || action;
}
