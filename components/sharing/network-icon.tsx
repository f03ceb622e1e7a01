import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import type { ShareNetwork } from '@/lib/sharing/share-network';

/** The icon of a network, beside its name. */
export function NetworkIcon({ network }: { network: ShareNetwork }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {NETWORK_DEFINITIONS[network].icon.map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}
