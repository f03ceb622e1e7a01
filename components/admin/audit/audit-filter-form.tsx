import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { AUDIT_AREAS, type AuditFilters, auditPath } from '@/lib/audit/audit-filters';
import styles from './audit.module.css';
import { areaLabel } from './audit-labels';

type AuditFilterFormProps = { filters: AuditFilters; actors: readonly { id: string; name: string }[] };

/** Who, what and when. A GET form: the filters are in the URL. */
export function AuditFilterForm({ filters, actors }: AuditFilterFormProps) {
  return (
    <search>
      <form action="/admin/audit" className={styles.filters}>
        <SelectField id="who" name="who" label="Who" defaultValue={filters.who ?? ''}>
          <option value="">Everybody</option>
          {actors.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField id="what" name="what" label="What" defaultValue={filters.what ?? ''}>
          <option value="">Everything</option>
          {AUDIT_AREAS.map((area) => (
            <option key={area} value={area}>
              {areaLabel(area)}
            </option>
          ))}
        </SelectField>
        <TextField id="from" name="from" type="date" label="From" defaultValue={filters.from ?? ''} />
        <TextField id="to" name="to" type="date" label="Until" defaultValue={filters.to ?? ''} />
        {filters.subject ? <input type="hidden" name="subject" value={filters.subject} /> : null}
        <div className={styles.buttons}>
          <Button size="small">Show</Button>
          {auditPath(filters) === '/admin/audit' ? null : <a href="/admin/audit">Clear all</a>}
        </div>
      </form>
      {filters.subject ? <p className={styles.soft}>Only what is about {filters.subject}.</p> : null}
    </search>
  );
}
