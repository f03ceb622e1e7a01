/** Where every safety rule can be read and printed. */
export const SAFETY_MANUAL_PATH = '/policies/safety-manual';
