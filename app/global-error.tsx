'use client';

import { Document } from '@/components/layout/document';
import { FailedPage } from '@/components/layout/failed-page';
import { QuietHeader } from '@/components/layout/quiet-header';

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <Document>
      <title>This page did not load</title>
      <QuietHeader />
      <main id="main" tabIndex={-1}>
        <FailedPage retry={retry} />
      </main>
    </Document>
  );
}
