// Stands for the package `server-only`, which throws in a plain Node process, in scripts and tests.
export {};
