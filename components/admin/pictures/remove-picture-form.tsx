import { Button } from '@/components/ui/button';
import type { StaffPicture } from '@/lib/catalogue/staff-product';
import { removePicture } from './actions';

/** Takes a picture off its product; an uploaded one has to be uploaded again to come back. */
export function RemovePictureForm({ slug, picture }: { slug: string; picture: StaffPicture }) {
  return (
    <form action={removePicture}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="pictureId" value={picture.pictureId} />
      <Button variant="quiet" size="small" aria-label={`Delete this picture: ${picture.alt}`}>
        Delete this picture
      </Button>
    </form>
  );
}
