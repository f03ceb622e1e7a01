import { AUDIT_AREAS } from '@/lib/audit/audit-filters';

type Area = (typeof AUDIT_AREAS)[number];

const AREA_LABELS: Record<Area, string> = {
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
  policies: 'Policies',
};

/** The label of an area. */
export function areaLabel(area: Area): string {
  return AREA_LABELS[area];
}

/** `people.role_changed` as a person reads it: "Role changed". */
export function actionLabel(action: string): string {
  const what = action.slice(action.indexOf('.') + 1).replaceAll('_', ' ');
  return what.charAt(0).toUpperCase() + what.slice(1);
}

/** The label of the area that an action names. */
export function areaLabelOfAction(action: string): string {
  const area = AUDIT_AREAS.find((known) => action.startsWith(`${known}.`));
  return area ? AREA_LABELS[area] : action.split('.')[0] || action;
}
