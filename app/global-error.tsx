'use client';

import { MinimalHeader } from '@/components/layout/chrome/minimal-header';
import { Document } from '@/components/layout/document';
import { ErrorPage } from '@/components/layout/pages/error-page';

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <Document>
      <title>This page didn’t load</title>
      <MinimalHeader />
      <main id="main" tabIndex={-1}>
        <ErrorPage retry={retry} mayHavePaid />
      </main>
    </Document>
  );
}
