// `npm run pictures:accept`: updates the screenshots that the end-to-end tests compare pages with. Review what `git diff`
// says has changed before you commit it.
process.env.ACCEPT_PICTURES = '1';
process.argv.splice(2, Number.POSITIVE_INFINITY, 'e2e', 'visual-regression.spec');
await import('./test.mjs');
