/** Where the build is that the end-to-end and fault tests run. */
export const TEST_BUILD = '.next-test';
