/** What can be expected to fail around a share. */
export type ShareError =
  | { code: 'unknown_product' }
  /** The campaign, or this network, is switched off. */
  | { code: 'sharing_unavailable' }
  /** There is none, or it is somebody else's: nobody learns which. */
  | { code: 'share_not_found' };
