import { Button } from '@/components/ui/button';
import { moveToFront } from './actions';

type MoveButtonProps = {
  slug: string;
  what: 'variant' | 'picture';
  id: string;
  position: number;
  /** For those who hear the page: which one. */
  name: string;
};

/** Puts something one place further to the front. */
export function MoveButton({ slug, what, id, position, name }: MoveButtonProps) {
  return (
    <form action={moveToFront}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="position" value={position} />
      <Button look="quiet" size="small" aria-label={`Move to the front by one: ${name}`}>
        ← Earlier
      </Button>
    </form>
  );
}
