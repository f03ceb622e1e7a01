import { isPortFree } from '../support/ports.mjs';

/** Where each part of the demo listens on 127.0.0.1: the shop on PORT, the others next to it. */
export function listDemoPorts() {
  const base = Number(process.env.PORT || 3000);
  return { shop: base, stripe: base + 1, mail: base + 2, smtp: base + 3, postgres: base + 4 };
}

/** Says which port is unfit or taken and how to choose others, or gives null. */
export async function checkDemoPorts() {
  const ports = listDemoPorts();
  if (!Number.isInteger(ports.shop) || ports.shop < 1 || ports.postgres > 65_535) {
    return `PORT=${process.env.PORT} is no port: give a number from 1 to 65531, for example PORT=4000 npm run demo`;
  }
  const names = {
    shop: 'the shop',
    stripe: 'the Stripe sandbox',
    mail: 'the mail inbox',
    smtp: 'mail',
    postgres: 'PostgreSQL',
  };
  for (const [part, port] of Object.entries(ports)) {
    if (await isPortFree(port)) continue;
    return (
      `Port ${port}, meant for ${names[/** @type {keyof typeof names} */ (part)]}, is taken: another demo may be running. ` +
      `Choose another place with PORT=${ports.shop + 1000} npm run demo (it takes that port and the next four).`
    );
  }
  return null;
}
