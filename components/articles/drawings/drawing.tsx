import type { ComponentType, ReactNode } from 'react';
import deferred from '@/components/ui/deferred-rendering.module.css';
import type { DrawingName } from '@/lib/content/article';
import { CupZones } from './cup-zones';
import styles from './drawing.module.css';
import { ForwardHeadLoad } from './forward-head-load';
import { FourStrengtheners } from './four-strengtheners';
import { FourStretches } from './four-stretches';
import { WhereItHurts } from './where-it-hurts';

const DRAWINGS = {
  'where-it-hurts': { Picture: WhereItHurts, isWide: false },
  'forward-head-load': { Picture: ForwardHeadLoad, isWide: true },
  'four-stretches': { Picture: FourStretches, isWide: true },
  'four-strengtheners': { Picture: FourStrengtheners, isWide: true },
  'cup-zones': { Picture: CupZones, isWide: true },
} satisfies Record<DrawingName, { Picture: ComponentType; isWide: boolean }>;

/** A drawing in an article, with its caption. Lines and words follow the light or dark page. */
export function Drawing({ name, children }: { name: DrawingName; children: ReactNode }) {
  const { Picture, isWide } = DRAWINGS[name];
  return (
    <figure className={`${deferred.deferred} ${styles.figure}`}>
      <div className={`${styles.drawing} ${isWide ? styles.wide : ''}`}>
        <Picture />
      </div>
      <figcaption className={styles.caption}>{children}</figcaption>
    </figure>
  );
}
