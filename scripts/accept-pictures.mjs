// `npm run pictures:accept`: makes the pictures anew that the end-to-end tests compare pages with. Look at what `git diff`
// says has changed before you commit it.
process.env.ACCEPT_PICTURES = '1';
process.argv.splice(2, Number.POSITIVE_INFINITY, 'e2e', 'pictures.spec');
await import('./test.mjs');
