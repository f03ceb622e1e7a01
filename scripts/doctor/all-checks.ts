import { backupCheck } from '@/scripts/doctor/checks/backup';
import { clockCheck, databaseCheck, notificationCheck } from '@/scripts/doctor/checks/database';
import { databaseRoleCheck, tablesCheck } from '@/scripts/doctor/checks/database-tables';
import { environmentCheck } from '@/scripts/doctor/checks/environment';
import { buildCheck, diskCheck, memoryCheck, nodeCheck } from '@/scripts/doctor/checks/machine';
import { mailCheck } from '@/scripts/doctor/checks/mail';
import { ordersCheck } from '@/scripts/doctor/checks/orders';
import { pagesFolderCheck } from '@/scripts/doctor/checks/pages-folder';
import { redisCheck } from '@/scripts/doctor/checks/redis';
import { proxyCheck, siteCheck } from '@/scripts/doctor/checks/site';
import { stripeCheck, webhookCheck } from '@/scripts/doctor/checks/stripe';
import type { Check } from './finding';

/** In the order in which somebody sets up a shop. */
export const ALL_CHECKS: readonly Check[] = [
  environmentCheck,
  nodeCheck,
  memoryCheck,
  diskCheck,
  buildCheck,
  databaseCheck,
  databaseRoleCheck,
  tablesCheck,
  notificationCheck,
  clockCheck,
  mailCheck,
  stripeCheck,
  webhookCheck,
  redisCheck,
  siteCheck,
  proxyCheck,
  pagesFolderCheck,
  backupCheck,
  ordersCheck,
];
