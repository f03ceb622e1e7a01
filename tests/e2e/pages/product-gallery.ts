import { expect, type Locator, type Page } from '@playwright/test';

/** The pictures of a product: the strip, its large view and its turntable. */
export class ProductGallery {
  readonly strip: Locator;
  readonly zoom: Locator;
  readonly turnButton: Locator;
  readonly turntable: Locator;
  readonly thumbnails: Locator;

  constructor(private readonly page: Page) {
    const gallery = page.getByRole('region', { name: /^Pictures of/ });
    this.strip = gallery.getByRole('list', { name: /^Pictures of/ });
    this.thumbnails = gallery.getByRole('list', { name: 'Choose a picture' }).getByRole('button');
    this.turnButton = gallery.getByRole('button', { name: 'Turn it' });
    this.turntable = gallery.getByRole('slider', { name: 'Turn the massager' });
    this.zoom = page.getByRole('dialog', { name: /^Pictures of/ });
  }

  enlargeButton(number: number): Locator {
    return this.strip.getByRole('button', { name: `Enlarge picture ${number} of` });
  }

  /** The picture in the middle of the strip, or of the large view, once it came to rest. */
  async expectShown(list: Locator, number: number): Promise<void> {
    await expect
      .poll(() =>
        list.evaluate((strip) => {
          const middle = strip.getBoundingClientRect().left + strip.clientWidth / 2;
          return [...strip.children].findIndex((item) => {
            const { left, right } = item.getBoundingClientRect();
            return left <= middle && right > middle;
          });
        }),
      )
      .toBe(number - 1);
  }

  /** Drags over the turntable, from its middle. */
  async drag(shareOfWidth: number): Promise<void> {
    const box = await this.turntable.boundingBox();
    if (!box) throw new Error('The turntable is not on the page.');
    const y = box.y + box.height / 3;
    await this.page.mouse.move(box.x + box.width / 2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width * (0.5 + shareOfWidth), y, { steps: 8 });
    await this.page.mouse.up();
  }

  /** All views are there. */
  async expectReady(): Promise<void> {
    await expect(this.page.getByText('Drag to turn')).toBeVisible();
  }

  /** A checksum of the view that is drawn. */
  drawn(): Promise<number> {
    return this.turntable.locator('canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let sum = 0;
      for (let place = 0; place < pixels.length; place += 16) {
        sum = (sum * 31 + (pixels[place] ?? 0)) % 1_000_003;
      }
      return sum;
    });
  }
}
