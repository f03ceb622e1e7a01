/** Where a link can be shared, as the HTTP contract names it; `native` is the system's own share sheet. */
export const SHARE_NETWORKS = [
  'facebook',
  'x',
  'whatsapp',
  'linkedin',
  'pinterest',
  'telegram',
  'email',
  'native',
  'copy',
] as const;

export type ShareNetwork = (typeof SHARE_NETWORKS)[number];
