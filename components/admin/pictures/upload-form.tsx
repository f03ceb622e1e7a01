'use client';

import { type SubmitEvent, useState } from 'react';
import form from '@/components/admin/forms/staff-form.module.css';
import { adminProductPath } from '@/components/admin/products/admin-product-path';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { MAX_UPLOAD_BYTES } from '@/lib/catalogue/picture-size';
import { sendUpload } from './send-upload';
import { UPLOAD_PROBLEMS, type UploadProblem } from './upload-problems';
import { VariantField, type VariantOption } from './variant-field';

/** What came of an upload without JavaScript: why it was refused, and what was typed. */
export type UploadDraft = { problem: UploadProblem | null; alt: string };

type UploadFormProps = { slug: string; variants: readonly VariantOption[]; draft: UploadDraft };

type Refusal = { field: string; detail: string };

/** A picture from this device: a plain form, sent in place where JavaScript runs, so that the words stay when it fails. */
export function UploadForm({ slug, variants, draft }: UploadFormProps) {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(draft.problem && UPLOAD_PROBLEMS[draft.problem]);

  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isSending) return;
    const fields = new FormData(event.currentTarget);
    const file = fields.get('file');
    if (file instanceof File && file.size > MAX_UPLOAD_BYTES) {
      setRefusal(UPLOAD_PROBLEMS.body_too_large);
      return;
    }
    setSending(true);
    setRefusal(null);
    const answer = await sendUpload(
      event.currentTarget?.action ?? `${adminProductPath(slug)}/pictures`,
      fields,
    );
    if ('location' in answer) {
      location.assign(answer.location);
      // The address may differ from this page's only behind the #, which loads nothing.
      if (answer.location.split('#')[0] === location.pathname + location.search) location.reload();
      return;
    }
    setSending(false);
    setRefusal(answer);
  }

  const errorOf = (field: string) => (refusal?.field === field ? refusal.detail : undefined);
  return (
    <form
      id="upload"
      method="post"
      action={`${adminProductPath(slug)}/pictures`}
      encType="multipart/form-data"
      className={form.form}
      onSubmit={send}
      noValidate
    >
      <h3>Add a picture</h3>
      {refusal ? (
        <Alert tone="critical" title="Not added" role="alert">
          <p>{refusal.detail}</p>
        </Alert>
      ) : null}
      <TextField
        id="upload-file"
        name="file"
        type="file"
        label="File"
        hint="JPEG, PNG, WebP or AVIF, up to 12 megabytes, at least 1200 pixels a side, better 1600. The shop shows its middle square, and keeps nothing of it but what can be seen."
        accept="image/jpeg,image/png,image/webp,image/avif"
        required
        error={errorOf('file')}
      />
      <TextField
        id="upload-alt"
        name="alt"
        label="What it shows"
        hint="Read out to those who do not see it."
        required
        maxLength={300}
        defaultValue={draft.alt}
        error={errorOf('alt')}
      />
      <VariantField id="upload-variantId" name="variantId" variants={variants} />
      <div>
        <Button variant="secondary" busy={isSending}>
          Add this picture
        </Button>
      </div>
      <p role="status">
        {isSending ? 'One moment: it is being drawn in every size. That takes a few seconds.' : ''}
      </p>
    </form>
  );
}
