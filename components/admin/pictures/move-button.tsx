import { Button } from '@/components/ui/button';
import { moveForward } from './actions';

type MoveButtonProps = {
  slug: string;
  what: 'variant' | 'picture';
  id: string;
  position: number;
  /** For screen readers: which one. */
  name: string;
};

/** Moves a picture or a variant one position forward. */
export function MoveButton({ slug, what, id, position, name }: MoveButtonProps) {
  return (
    <form action={moveForward}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="what" value={what} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="position" value={position} />
      <Button variant="quiet" size="small" aria-label={`Move to the front by one: ${name}`}>
        ← Earlier
      </Button>
    </form>
  );
}
