import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import table from '@/components/ui/table.module.css';
import type { StaffCode } from '@/lib/discounts/staff-discount';
import { toggleCode } from './actions';

type CodesTableProps = { discountId: string; codes: readonly StaffCode[]; mayManage: boolean };

/** The codes of a discount with their uses. */
export function CodesTable({ discountId, codes, mayManage }: CodesTableProps) {
  if (codes.length === 0) return <p>There is no code yet, so nobody can use it. Add the first.</p>;
  return (
    <table className={`${table.table} ${table.stacks}`}>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col" className={table.number}>
            Used
          </th>
          <th scope="col">State</th>
          {mayManage ? <th scope="col">Change</th> : null}
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={code.promotionCodeId}>
            <th scope="row">{code.code}</th>
            <td data-label="Used" className={table.number}>
              {code.redemptionLimit === null ? code.useCount : `${code.useCount} of ${code.redemptionLimit}`}
            </td>
            <td data-label="State">
              <CodeBadge code={code} />
            </td>
            {mayManage ? (
              <td data-label="Change">
                <form action={toggleCode}>
                  <input type="hidden" name="discountId" value={discountId} />
                  <input type="hidden" name="promotionCodeId" value={code.promotionCodeId} />
                  <input type="hidden" name="use" value={code.isDisabled ? 'on' : 'off'} />
                  <Button
                    variant="quiet"
                    size="small"
                    aria-label={`${code.isDisabled ? 'Use again' : 'Take out of use'}: ${code.code}`}
                  >
                    {code.isDisabled ? 'Use again' : 'Take out of use'}
                  </Button>
                </form>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CodeBadge({ code }: { code: StaffCode }) {
  if (code.isDisabled) return <Badge>Out of use</Badge>;
  if (code.redemptionLimit !== null && code.useCount >= code.redemptionLimit) return <Badge>Used up</Badge>;
  return <Badge tone="positive">Can be used</Badge>;
}
