import { deferHydration } from '@/server/hydration/defer-hydration';
import { type DocumentStep, mapHtml } from '@/server/publishing/page-document';

/** Defers the hydration of pages with the mark for it (docs/adr/0047). */
export const deferredHydration: DocumentStep = (document) => mapHtml(document, deferHydration);
