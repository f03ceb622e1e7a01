import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createMessageStore } from './message-store';
import { startSmtpReceiver } from './smtp-receiver';
import { startWebServer } from './web-server';

const webPort = Number(process.env.PORT ?? 1080);
const smtpPort = Number(process.env.SMTP_PORT ?? 1025);
const directory = process.env.MAIL_DATA_DIRECTORY;
if (directory) mkdirSync(directory, { recursive: true });

const store = createMessageStore(directory ? path.join(directory, 'messages.json') : null);
const smtp = await startSmtpReceiver({ port: smtpPort, store });
const web = await startWebServer({ port: webPort, store });
console.log(`mail inbox: ready at http://127.0.0.1:${webPort}, smtp://127.0.0.1:${smtpPort}`);

let isEnding = false;
function end(): void {
  if (isEnding) return;
  isEnding = true;
  web.closeAllConnections();
  web.close();
  smtp.close(() => process.exit(0));
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
