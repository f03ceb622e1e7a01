import type { ReactNode } from 'react';
import type { ShareNetwork } from '@/lib/sharing/share-network';

/** In the line weight of the diagrams; they suggest the networks without being their logos. */
const PATHS: Readonly<Record<ShareNetwork, ReactNode>> = {
  facebook: <path d="M15.5 4.5h-1.75A2.75 2.75 0 0 0 11 7.25V20M8 11.5h7" />,
  x: <path d="M5 4.5 19 19.5M19 4.5 5 19.5" />,
  whatsapp: (
    <>
      <path d="M4.5 19.5 5.7 15.8A7.75 7.75 0 1 1 8.4 18.4Z" />
      <path d="M9.4 8.6c-.5 2.9 2.9 6.4 5.8 6l.6-1.6-1.9-1-.9.8a4.6 4.6 0 0 1-1.9-1.9l.8-.9-.9-1.9Z" />
    </>
  ),
  linkedin: (
    <>
      <path d="M6 10v8.5M10.5 18.5V10M10.5 13.75c0-2.4 1.5-3.75 3.6-3.75s3.4 1.35 3.4 3.75v4.75" />
      <circle cx="6" cy="6" r="0.75" />
    </>
  ),
  pinterest: (
    <>
      <path d="M7.4 13.6A5.6 5.6 0 1 1 12.6 17c-1.1 0-1.9-.5-2.3-1.2" />
      <path d="M12.1 9 9.2 20.5" />
    </>
  ),
  telegram: <path d="M20 4.5 3.5 11.2l5.6 2.1L18 7.5l-6.6 7.2 5.2 4L20 4.5ZM9.1 13.3l.5 5.4 2.4-3.4" />,
  email: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="1" />
      <path d="m4 6.5 8 6.5 8-6.5" />
    </>
  ),
  native: <path d="M12 14.5v-11M8 7.25 12 3.5l4 3.75M7 11H5.5v9h13v-9H17" />,
  copy: (
    <>
      <path d="M10.2 13.8a3.6 3.6 0 0 0 5.1 0l3.1-3.1a3.6 3.6 0 0 0-5.1-5.1l-1.2 1.2" />
      <path d="M13.8 10.2a3.6 3.6 0 0 0-5.1 0l-3.1 3.1a3.6 3.6 0 0 0 5.1 5.1l1.2-1.2" />
    </>
  ),
};

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
      {PATHS[network]}
    </svg>
  );
}
