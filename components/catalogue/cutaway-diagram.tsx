import { Picture } from '@/components/ui/picture';
import styles from './cutaway-diagram.module.css';

/** Where each part is in the picture, in per cent of its width and height; the first three are named at its left. */
const PARTS = [
  { name: 'Battery', text: 'One cell, charged over USB-C.', x: 40.5, y: 37 },
  {
    name: 'Heat',
    text: 'A small plate gives warmth at the level that you choose. Watch your skin while it’s on.',
    x: 49,
    y: 54.5,
  },
  { name: 'Rim', text: 'Soft silicone that seals against the skin. It can be changed.', x: 32.5, y: 77.5 },
  {
    name: 'Suction',
    text: 'A pump draws air out of the cup, at the level that you set.',
    x: 57.5,
    y: 36,
  },
  {
    name: 'Light',
    text: 'A ring of red lights around the plate. Leave it on or switch it off.',
    x: 60.5,
    y: 53.7,
  },
  { name: 'Your skin', text: 'Lifts a little into the cup, instead of being pressed.', x: 54, y: 74 },
] as const;

/** Where the lines to the names begin, in per cent of the height: the rows of the list in the style sheet. */
const ROWS = [21, 46, 71] as const;
/** The picture is four to three. */
const ASPECT_RATIO = 0.75;

/** A cutaway of the device, and what each part of it does: a list, which a wide screen ties to the picture with lines. */
export function CutawayDiagram() {
  return (
    <figure className={styles.figure}>
      <div className={styles.scene}>
        <Picture className={styles.picture} name="cut-away" sizes="(min-width: 90rem) 80rem, 100vw" />
        <svg className={styles.marks} viewBox="0 0 100 75" aria-hidden="true" focusable="false">
          {PARTS.map(({ name, x, y }, index) => (
            <g key={name}>
              <path
                d={`M${index < 3 ? 23 : 77} ${(ROWS[index % 3] ?? 0) * ASPECT_RATIO} L${x} ${y * ASPECT_RATIO}`}
              />
              <circle className={styles.point} cx={x} cy={y * ASPECT_RATIO} r="0.5" />
              <g className={styles.number}>
                <circle cx={x} cy={y * ASPECT_RATIO} r="2.6" />
                <text x={x} y={y * ASPECT_RATIO + 1.15}>
                  {index + 1}
                </text>
              </g>
            </g>
          ))}
        </svg>
        <ol className={styles.parts}>
          {PARTS.map(({ name, text }) => (
            <li key={name}>
              <strong>{name}</strong> <span>{text}</span>
            </li>
          ))}
        </ol>
      </div>
      <figcaption className={styles.caption}>
        A drawing of how it works: what lies inside is shown in principle, not to scale.
      </figcaption>
    </figure>
  );
}
