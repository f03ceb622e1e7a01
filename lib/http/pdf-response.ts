import 'server-only';

/** A PDF that the browser shows; it is somebody's own, and kept by nobody on the way. */
export function pdfResponse(pdf: Buffer<ArrayBuffer>, fileName: string): Response {
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${fileName}.pdf"`,
      'cache-control': 'private, no-store',
    },
  });
}
