/**
 * What `server-only` resolves to outside Next (scripts, worker, test runner): nothing.
 * The real package throws in a plain Node process; its guard matters only to Next's bundler.
 */
export {};
