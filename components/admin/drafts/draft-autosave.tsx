'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { autosaveDrafts, saveEarlyInput } from './autosave-drafts';
import styles from './draft-autosave.module.css';
import { type Draft, deleteDraft, listDrafts } from './draft-store';
import { formKey, isMutation } from './form-key';
import { type FormValue, restoreFormValues } from './form-values';

type FoundDrafts = {
  /** Put back into their forms. */
  restored: Draft[];
  /** Of forms that the page does not have any more: what was typed can be read and copied. */
  orphans: Draft[];
};

const NO_DRAFTS: FoundDrafts = { restored: [], orphans: [] };

/**
 * Autosaves the unsaved input of the forms of this page as drafts, and restores it: after a failed action, a deploy,
 * a reload, or a session that ended (docs/adr/0032).
 * @param props.owner who types; nobody else gets it.
 */
export function DraftAutosave({ owner }: { owner: string }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const [found, setFound] = useState(NO_DRAFTS);

  useEffect(() => autosaveDrafts({ owner, path }), [owner, path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has other forms.
  useEffect(() => {
    setFound(restore({ owner, path }));
    saveEarlyInput({ owner, path });
  }, [owner, path, query]);

  const { restored, orphans } = found;
  if (restored.length + orphans.length === 0) return null;
  const discard = () => {
    for (const { key } of [...restored, ...orphans]) deleteDraft(key);
    location.reload();
  };
  return (
    <Alert tone="info" title="Not saved yet" role="status" className={styles.alert}>
      {restored.length > 0 ? <p>What you had typed on this page stands in its form again.</p> : null}
      {orphans.length > 0 ? <Orphans drafts={orphans} /> : null}
      <Button type="button" variant="quiet" size="small" onClick={discard}>
        Drop it
      </Button>
    </Alert>
  );
}

function Orphans({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <>
      <p>You had typed this into a form that is no longer here:</p>
      {drafts.flatMap(({ key, values }) =>
        typedTexts(values).map((text) => (
          <blockquote key={`${key} ${text}`} dir="auto" className={styles.text}>
            {text}
          </blockquote>
        )),
      )}
    </>
  );
}

const typedTexts = (values: readonly FormValue[]) =>
  values.filter(({ isTyped }) => isTyped).map(({ value }) => value);

function restore(scope: { owner: string; path: string }): FoundDrafts {
  const forms = new Map([...document.forms].filter(isMutation).map((form) => [formKey(form), form]));
  const found: FoundDrafts = { restored: [], orphans: [] };
  for (const draft of listDrafts(scope)) {
    const form = forms.get(draft.form);
    if (!form) {
      if (typedTexts(draft.values).length > 0) found.orphans.push(draft);
      continue;
    }
    if (!restoreFormValues(form, draft.values)) continue;
    form.closest('details')?.setAttribute('open', '');
    found.restored.push(draft);
  }
  return found;
}
