'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import styles from './draft-keeper.module.css';
import { type Draft, dropDraft, listDrafts } from './draft-store';
import { changesSomething, nameOfForm } from './form-name';
import { type FormValue, writeValues } from './form-values';
import { keepWhatIsTyped } from './keep-what-is-typed';

type Found = {
  /** Put back into their forms. */
  restored: Draft[];
  /** Of forms that the page does not have any more: what was typed can be read and copied. */
  orphans: Draft[];
};

const NOTHING: Found = { restored: [], orphans: [] };

/**
 * Keeps what is typed into the forms of this page until it is saved, and puts it back: after a failed action, a deploy,
 * a reload, or a session that ended (docs/adr/0032).
 * @param props.owner who types; nobody else gets it.
 */
export function DraftKeeper({ owner }: { owner: string }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const [found, setFound] = useState(NOTHING);

  useEffect(() => keepWhatIsTyped({ owner, path }), [owner, path]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address has other forms.
  useEffect(() => setFound(restore({ owner, path })), [owner, path, query]);

  const { restored, orphans } = found;
  if (restored.length + orphans.length === 0) return null;
  const drop = () => {
    for (const { key } of [...restored, ...orphans]) dropDraft(key);
    location.reload();
  };
  return (
    <Notice tone="info" title="Not saved yet" role="status" className={styles.notice}>
      {restored.length > 0 ? <p>What you had typed on this page stands in its form again.</p> : null}
      {orphans.length > 0 ? <Orphans drafts={orphans} /> : null}
      <Button type="button" look="quiet" size="small" onClick={drop}>
        Drop it
      </Button>
    </Notice>
  );
}

function Orphans({ drafts }: { drafts: readonly Draft[] }) {
  return (
    <>
      <p>You had typed this into a form that is no longer here:</p>
      {drafts.flatMap(({ key, values }) =>
        textsOf(values).map((text) => (
          <blockquote key={`${key} ${text}`} dir="auto" className={styles.text}>
            {text}
          </blockquote>
        )),
      )}
    </>
  );
}

const textsOf = (values: readonly FormValue[]) =>
  values.filter(({ isTyped }) => isTyped).map(({ value }) => value);

function restore(place: { owner: string; path: string }): Found {
  const forms = new Map([...document.forms].filter(changesSomething).map((form) => [nameOfForm(form), form]));
  const found: Found = { restored: [], orphans: [] };
  for (const draft of listDrafts(place)) {
    const form = forms.get(draft.form);
    if (!form) {
      if (textsOf(draft.values).length > 0) found.orphans.push(draft);
      continue;
    }
    if (!writeValues(form, draft.values)) continue;
    form.closest('details')?.setAttribute('open', '');
    found.restored.push(draft);
  }
  return found;
}
