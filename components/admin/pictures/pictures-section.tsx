import { Thumbnail } from '@/components/ui/thumbnail';
import type { StaffProduct } from '@/lib/catalogue/staff-product';
import { MoveButton } from './move-button';
import { PictureForm } from './picture-form';
import styles from './pictures-section.module.css';
import { RemovePictureForm } from './remove-picture-form';
import { type UploadDraft, UploadForm } from './upload-form';

type PicturesSectionProps = { product: StaffProduct; mayManage: boolean; upload: UploadDraft };

/** The pictures of a product in their order, and the way to add one. */
export function PicturesSection({ product, mayManage, upload }: PicturesSectionProps) {
  const { slug, pictures, variants } = product;
  const choices = variants.map(({ variantId, title }) => ({ variantId, title }));
  return (
    <>
      {pictures.length === 0 ? <p>There is no picture yet.</p> : null}
      <ol className={styles.pictures}>
        {pictures.map((picture, index) => (
          <li key={picture.pictureId} className={styles.picture}>
            <Thumbnail name={picture.name} size={112} />
            <div className={styles.text}>
              <p className={styles.alt}>{picture.alt}</p>
              <p className={styles.soft}>
                {variants.find(({ variantId }) => variantId === picture.variantId)?.title ?? 'All versions'}
              </p>
              {mayManage && index > 0 ? (
                <MoveButton
                  slug={slug}
                  what="picture"
                  id={picture.pictureId}
                  position={picture.position}
                  name={picture.alt}
                />
              ) : null}
              {mayManage ? (
                <PictureForm
                  key={picture.version}
                  slug={slug}
                  picture={picture}
                  variants={choices}
                  disclosure={{
                    summary: 'Change or delete',
                    below: <RemovePictureForm slug={slug} picture={picture} />,
                  }}
                />
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {mayManage ? <UploadForm key={pictures.length} slug={slug} variants={choices} draft={upload} /> : null}
    </>
  );
}
