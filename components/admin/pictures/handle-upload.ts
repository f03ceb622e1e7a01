import 'server-only';
import { adminProductPath } from '@/components/admin/products/admin-product-path';
import type { StaffActor } from '@/lib/auth/staff/staff';
import type { AddPictureError } from '@/lib/catalogue/change-pictures';
import type { PictureError } from '@/lib/catalogue/encode-picture';
import { pictureSchema } from '@/lib/catalogue/picture-schema';
import { MAX_UPLOAD_BYTES } from '@/lib/catalogue/picture-size';
import { getStaffProduct } from '@/lib/catalogue/staff-queries';
import { findCardNumberFields } from '@/lib/http/card-number-fields';
import { acceptsHtml, privateJson, seeOther } from '@/lib/http/form-response';
import { invalidFields, type Problem, problemResponse } from '@/lib/http/problem';
import { readBody } from '@/lib/http/read-body';
import { uploadPicture } from '@/lib/workflows/catalogue/change-pictures';
import { UPLOAD_PROBLEMS, type UploadProblem } from './upload-problems';

/** For the text fields beside a picture, and the file's name and type, which nobody reads. */
const TEXT_FIELDS_MAX_BYTES = 16 * 1024;

/**
 * Handles the upload of a product's picture by somebody who may send one. A program gets a problem or the address of the
 * product's page; a form without JavaScript is redirected there, with what was typed.
 */
export async function handleUpload(
  request: Request,
  input: { slug: string; actor: StaffActor },
): Promise<Response> {
  const { slug, actor } = input;
  const product = await getStaffProduct(slug);
  if (!product) return problemResponse(GONE);
  const body = await readBody(request, MAX_UPLOAD_BYTES + TEXT_FIELDS_MAX_BYTES);
  if (!body.ok) return refuse(request, slug, { code: 'body_too_large', alt: '' });
  const form = await readForm(body.value, request.headers.get('content-type') ?? '');
  const file = form?.get('file');
  const alt = String(form?.get('alt') ?? '');
  const cards = findCardNumberFields([['alt', alt]]);
  if (cards.alt) return problemResponse(invalidFields(cards));
  const read = pictureSchema.safeParse({ alt, variantId: String(form?.get('variantId') ?? '') });
  if (!read.success) return refuse(request, slug, { code: 'words_missing', alt });
  if (!(file instanceof File) || file.size === 0) return refuse(request, slug, { code: 'no_file', alt });
  const bytes = Buffer.from(await file.arrayBuffer());
  const uploaded = await uploadPicture({ productId: product.productId, bytes, form: read.data, actor });
  if (!uploaded.ok) return refuse(request, slug, { code: uploaded.error.code, alt });
  const location = `${adminProductPath(slug)}?done=picture-added#pictures`;
  return acceptsHtml(request) ? seeOther(location) : privateJson({ location });
}

async function readForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
  } catch {
    return null;
  }
}

type Refusal = { code: UploadProblem | (PictureError | AddPictureError)['code']; alt: string };

function refuse(request: Request, slug: string, { code, alt }: Refusal): Response {
  const { status, detail, field } = UPLOAD_PROBLEMS[code];
  if (acceptsHtml(request)) {
    const query = new URLSearchParams({ upload: code, alt: alt.slice(0, 300) });
    return seeOther(`${adminProductPath(slug)}?${query}#pictures`);
  }
  return problemResponse({ ...invalidFields({ [field]: detail }), status, code, detail });
}

const GONE: Problem = {
  status: 404,
  code: 'not_found',
  title: 'There is no such product',
  detail: 'Go back to the list of products.',
};
