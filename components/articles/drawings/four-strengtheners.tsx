import { Arrow } from './arrow';
import { BackFigure } from './back-figure';
import styles from './drawing.module.css';
import { ExerciseStep } from './exercise-step';
import { FrontFigure } from './front-figure';
import { ProfileFigure } from './profile-figure';

/** Four strengthening exercises for neck and shoulders, each a small picture with what to do in words. */
export function FourStrengtheners() {
  return (
    <ol className={styles.steps}>
      <ExerciseStep title="1. Hand press" picture={<HandPress />}>
        Lay your palm on your forehead. Press gently and let your head resist, so that nothing moves. Five
        seconds, five times. Then the back of the head and each side.
      </ExerciseStep>
      <ExerciseStep title="2. Blade squeeze" picture={<BladeSqueeze />}>
        Sit tall, arms loose. Draw your shoulder blades together and a little down. Hold for five seconds, ten
        times.
      </ExerciseStep>
      <ExerciseStep title="3. Side raise" picture={<SideRaise />}>
        Hold an elastic band under your feet, or two small water bottles. Raise your arms sideways to shoulder
        height, elbows soft. Lower slowly. Eight to twelve times.
      </ExerciseStep>
      <ExerciseStep title="4. Shrug" picture={<Shrug />}>
        With the same weights hanging at your sides, lift both shoulders straight up, hold for a second and
        lower slowly. Eight to twelve times.
      </ExerciseStep>
    </ol>
  );
}

const FROM_THE_FRONT = '-243 -206 486 340';
const HAND_ON_FOREHEAD =
  'M 112 62 C 112 20 108 -40 96 -84 C 92 -98 82 -112 77 -124 C 73 -136 68 -146 71 -153 C 75 -160 83 -157 86 -149 C 92 -138 105 -120 113 -104 C 127 -68 143 10 147 62';

function HandPress() {
  return (
    <svg viewBox="-120 -204 340 238" role="img">
      <title>From the side: a palm presses against the forehead, and the head resists.</title>
      <path
        d="M 38 -43 C 34 -26 36 -2 40 18 C 28 16 16 0 14 -18 C 14 -32 24 -40 38 -43 Z"
        className={styles.zone}
      />
      <ProfileFigure bowDegrees={0} />
      <path d={HAND_ON_FOREHEAD} className={styles.body} />
      <Arrow from={[22, -186]} to={[68, -186]} />
      <Arrow from={[134, -186]} to={[88, -186]} />
    </svg>
  );
}

function BladeSqueeze() {
  return (
    <svg viewBox="-236 -186 472 330" role="img">
      <title>From behind: both shoulder blades are drawn together.</title>
      <BackFigure />
      {[1, -1].map((side) => (
        <g key={side} transform={`scale(${side} 1)`}>
          <path
            d="M 22 46 C 34 40 38 58 38 78 C 40 100 48 114 40 124 C 30 130 18 122 15 104 C 12 84 12 54 22 46 Z"
            className={styles.zone}
          />
          <Arrow from={[112, 84]} to={[58, 84]} />
        </g>
      ))}
    </svg>
  );
}

const ARM_TO_THE_SIDE =
  'M 108 14 C 128 12 148 12 170 12 C 186 10 200 6 212 2 C 220 -4 232 -2 233 6 C 233 15 222 20 212 21 C 200 28 186 32 172 34 C 152 40 136 50 122 64';

function SideRaise() {
  const half = (
    <>
      <rect x="211" y="-26" width="20" height="66" rx="5" className={styles.hair} />
      <path d={ARM_TO_THE_SIDE} className={styles.body} />
      <path d="M 122 64 C 120 94 114 114 112 134" className={styles.line} />
      <path
        d="M 40 -12 C 58 2 90 10 132 14 C 134 24 122 32 104 32 C 76 28 50 12 40 -12 Z"
        className={styles.zone}
      />
      <Arrow from={[196, 96]} to={[196, 50]} />
    </>
  );
  return (
    <svg viewBox={FROM_THE_FRONT} role="img">
      <title>From the front: both arms are raised to the side, a small bottle in each hand.</title>
      <FrontFigure arms={half} />
    </svg>
  );
}

const HANGING_ARM =
  'M 108 14 C 138 20 158 36 164 64 C 168 88 172 110 172 134 M 126 134 C 126 124 123 112 120 104 C 120 116 117 126 115 134';

function Shrug() {
  const half = (
    <>
      <path d={HANGING_ARM} className={styles.line} />
      <path d="M 38 -34 C 48 -24 78 -22 110 -14 C 138 -8 158 8 166 34" className={styles.ghost} />
      <path
        d="M 36 -18 C 48 0 76 8 108 14 C 96 22 70 22 48 14 C 38 8 34 -6 36 -18 Z"
        className={styles.zone}
      />
      <Arrow from={[128, 2]} to={[128, -46]} />
    </>
  );
  return (
    <svg viewBox={FROM_THE_FRONT} role="img">
      <title>From the front: both shoulders are lifted straight up.</title>
      <FrontFigure arms={half} />
    </svg>
  );
}
