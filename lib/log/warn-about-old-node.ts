import 'server-only';
import { nodeEndOfLifeWarning } from '@/lib/config/node-support';
import { logger } from './logger';

/** Logs one line at start when the Node of this process is past its end of life. */
export function warnAboutOldNode(): void {
  const warning = nodeEndOfLifeWarning({ version: process.versions.node, now: new Date() });
  if (warning) logger.warn(warning);
}
