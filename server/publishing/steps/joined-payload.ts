import { joinPayload } from '@/server/next-internals/inline-scripts';
import { type DocumentStep, mapHtml } from '@/server/publishing/page-document';

/** Makes one script of the parts of the RSC payload. */
export const joinedPayload: DocumentStep = (document) => mapHtml(document, joinPayload);
