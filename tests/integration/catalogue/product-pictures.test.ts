import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { describePreview } from '@/components/previews/describe-preview';
import { renderPreview } from '@/components/previews/render-preview';
import { encodePicture } from '@/lib/catalogue/encode-picture';
import { findPictureFile } from '@/lib/catalogue/find-picture-file';
import { getStaffProduct } from '@/lib/catalogue/staff-queries';
import { PREVIEW_SIZES } from '@/lib/core/preview-size';
import { changePicture, deletePicture, uploadPicture } from '@/lib/workflows/catalogue/change-pictures';
import { makeStaff } from '../../factories/staff';
import { type MadeVariant, makeVariant } from '../../factories/variant';
import { testShop } from '../../support/test-shop';

const { sql } = testShop();
let actor = { staffId: '', address: '203.0.113.7' };
let variant: MadeVariant;
let slug = '';
beforeAll(async () => {
  actor = { ...actor, staffId: (await makeStaff({ role: 'owner' })).id };
  variant = await makeVariant();
  slug =
    (await sql<{ slug: string }>('select slug from product where id = $1', [variant.productId]))[0]?.slug ??
    '';
});

/** A photo as a phone takes it: wide, rotated by its EXIF orientation, with a location. */
const photo = (background: string, size = { width: 1700, height: 1300 }) =>
  sharp({ create: { ...size, channels: 3, background } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'Somebody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 33/1 0/1' },
    })
    .toBuffer();
const FORM = { alt: 'A red square', variantId: null };
const upload = async (bytes: Buffer) =>
  uploadPicture({ productId: variant.productId, bytes, form: FORM, actor });
const pictures = async () => (await getStaffProduct(slug))?.pictures ?? [];

describe('a picture that is uploaded', () => {
  it('is re-encoded: a square in every size that fits, without its location metadata', async () => {
    const bytes = await photo('#aa2211');
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    expect(await upload(bytes)).toEqual({ ok: true, value: null });
    const [picture] = await pictures();
    expect(picture).toMatchObject({ width: 1300, height: 1300, alt: 'A red square', isUploaded: true });
    for (const file of ['480.avif', '480.webp', '1200.avif', '1200.webp', '800.jpg']) {
      const found = await findPictureFile(`${picture?.name}-${file}`);
      const facts = await sharp(Buffer.from(found?.bytes ?? [])).metadata();
      expect(facts).toMatchObject({ width: Number.parseInt(file, 10), height: Number.parseInt(file, 10) });
      expect([facts.exif, facts.xmp, facts.iptc]).toEqual([undefined, undefined, undefined]);
    }
    expect(await findPictureFile(`${picture?.name}-1600.webp`)).toBeNull();
    expect(await findPictureFile('../../etc/passwd')).toBeNull();
  });

  it.each(['wide', 'square'] as const)('stands on the %s preview of its product', async (size) => {
    const content = await describePreview({ of: 'product', slug });
    expect(content?.pictureName).toBe((await pictures())[0]?.name);
    if (!content) return;
    const preview = sharp(await renderPreview({ ...content, size }));
    expect(await preview.metadata()).toMatchObject({ format: 'jpeg', ...PREVIEW_SIZES[size] });
    const { right, top } = { right: PREVIEW_SIZES[size].width - 40, top: 40 };
    const [red = 0, green = 255, blue = 255] = await preview
      .extract({ left: right, top, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(red).toBeGreaterThan(150);
    expect(Math.max(green, blue)).toBeLessThan(60);
  });

  it('is kept once however often it comes, by the name of what it shows', async () => {
    const bytes = await photo('#aa2211');
    const [one, two] = await Promise.all([encodePicture(bytes), encodePicture(bytes)]);
    expect(one.ok && two.ok && one.value.name === two.value.name).toBe(true);
    expect(await upload(bytes)).toEqual({ ok: false, error: { code: 'already_there' } });
  });

  it('loses an embedded program', async () => {
    const script = Buffer.from('<script>alert(1)</script><?php echo 1;');
    expect((await upload(Buffer.concat([await photo('#1122aa'), script]))).ok).toBe(true);
    const rows = await sql<{ hits: number }>(
      `select count(*)::int as hits from stored_picture_file where position('<script'::bytea in bytes) > 0`,
    );
    expect(rows).toEqual([{ hits: 0 }]);
  });

  it.each([
    ['a text with the name of a picture', async () => Buffer.from('GIF89a, says the name')],
    [
      'a drawing that a browser would run',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['the beginning of a picture', async () => (await photo('#333333')).subarray(0, 900)],
    ['a header and nothing behind it', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['nothing', async () => Buffer.alloc(0)],
  ])('is refused when it is %s', async (_what, bytes) => {
    expect(await upload(await bytes())).toEqual({ ok: false, error: { code: 'not_a_picture' } });
  });

  it('is refused before it is decoded when it declares more pixels than memory holds', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.byteLength).toBeLessThan(1024 * 1024);
    const begun = process.cpuUsage();
    expect(await upload(bomb)).toEqual({ ok: false, error: { code: 'too_many_pixels' } });
    // Work, not time: to unpack it is seconds of it, however many others want the machine.
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });

  it('is refused when it is too small to sell from', async () => {
    const bytes = await photo('#00ff00', { width: 2000, height: 700 });
    expect(await upload(bytes)).toEqual({ ok: false, error: { code: 'too_small', side: 700 } });
  });

  it('is changed with an optimistic lock, and assigned only to a variant of its own product', async () => {
    const [picture] = await pictures();
    const other = await makeVariant();
    const change = (variantId: string | null, expectedVersion: number) =>
      changePicture({
        productId: variant.productId,
        pictureId: picture?.pictureId ?? '',
        form: { alt: 'A square', variantId },
        expectedVersion,
        actor,
      });
    expect((await change(other.id, 1)).ok).toBe(true);
    expect((await pictures())[0]).toMatchObject({ alt: 'A square', variantId: null, version: 2 });
    expect(await change(variant.id, 1)).toEqual({ ok: false, error: { code: 'outdated' } });
    expect((await change(variant.id, 2)).ok).toBe(true);
  });

  it('goes with its files when nothing shows it any more', async () => {
    for (const { pictureId, name } of await pictures()) {
      expect((await deletePicture({ productId: variant.productId, pictureId, actor })).ok).toBe(true);
      expect(await findPictureFile(`${name}-480.webp`)).toBeNull();
    }
    expect(await sql('select 1 from stored_picture_file')).toEqual([]);
  });
});
