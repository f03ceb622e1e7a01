import { logStartupFailure } from '@/lib/log/log-startup-failure';
import { startShop } from './start';

/** `npm start`, compiled into the build. */
startShop({ isDev: false }).catch((error: unknown) => {
  logStartupFailure(error, 'the shop did not start');
  process.exit(1);
});
