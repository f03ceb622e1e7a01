/** Where the shop under test and its neighbours are; scripts/test.mjs starts them and says so in the environment. */
export const environment = {
  shopUrl: read('E2E_BASE_URL'),
  sandboxUrl: read('E2E_SANDBOX_URL'),
  mailUrl: read('E2E_MAIL_URL'),
  databaseUrl: read('E2E_DATABASE_URL'),
  ownerEmail: read('E2E_OWNER_EMAIL'),
  ownerPassword: read('E2E_OWNER_PASSWORD'),
  authSecret: read('E2E_AUTH_SECRET'),
  foreignHostsFile: read('E2E_FOREIGN_HOSTS_FILE'),
  buildFolder: read('E2E_BUILD_FOLDER'),
};

function read(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: the end-to-end tests are started by \`npm test\`.`);
  return value;
}
