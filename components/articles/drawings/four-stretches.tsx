import { Arrow } from './arrow';
import { BackFigure } from './back-figure';
import styles from './drawing.module.css';
import { ExerciseStep } from './exercise-step';
import { FrontFigure } from './front-figure';
import { ProfileFigure } from './profile-figure';

/** Four stretches, each a small picture with what to do in words. */
export function FourStretches() {
  return (
    <ol className={styles.steps}>
      <ExerciseStep title="1. Chin tuck" picture={<ChinTuck />}>
        Sit tall. Draw your chin straight back, as if making a double chin. Hold for five seconds, five times.
      </ExerciseStep>
      <ExerciseStep title="2. Ear to shoulder" picture={<EarToShoulder />}>
        Let one ear sink towards its shoulder. The other shoulder stays low. Three slow breaths, then change
        sides.
      </ExerciseStep>
      <ExerciseStep title="3. Nose to armpit" picture={<NoseToArmpit />}>
        Turn your head halfway to one side and look down. Rest a hand on the back of your head; do not pull.
        Three breaths each side.
      </ExerciseStep>
      <ExerciseStep title="4. Doorway" picture={<Doorway />}>
        Put both forearms on the door frame, elbows at shoulder height, and take a small step through. Three
        breaths.
      </ExerciseStep>
    </ol>
  );
}

const FROM_THE_FRONT = '-218 -206 436 306';

function ChinTuck() {
  return (
    <svg viewBox="-138 -188 340 238" role="img">
      <title>From the side: the head is drawn straight back, level.</title>
      <path
        d="M -15 -66 C 4 -58 6 -20 -9 6 C -13 4 -11 -14 -9 -28 C -8 -44 -12 -58 -15 -66 Z"
        className={styles.zone}
      />
      <g transform="translate(26 5)">
        <ProfileFigure bowDegrees={0} isGhost />
      </g>
      <ProfileFigure bowDegrees={0} />
      <Arrow from={[170, -64]} to={[124, -64]} />
    </svg>
  );
}

function EarToShoulder() {
  return (
    <svg viewBox={FROM_THE_FRONT} role="img">
      <title>From the front: one ear sinks towards its shoulder.</title>
      <path
        d="M -2 -58 C -14 -40 -26 -28 -34 -18 C -52 -2 -76 8 -104 15 C -78 22 -44 16 -26 4 C -10 -10 0 -34 -2 -58 Z"
        className={styles.zone}
      />
      <FrontFigure tiltDegrees={26} />
      <path d="M 10 -194 C 48 -196 88 -182 112 -152" className={styles.accent} />
      <path d="M 104 -154 L 120 -138 L 119 -160 Z" className={styles.arrowhead} />
    </svg>
  );
}

/** The forearm comes from the side; the hand lies on the back of the head. */
const RAISED_ARM =
  'M 108 14 C 122 -22 138 -58 146 -80 C 124 -94 96 -102 72 -106 C 58 -100 44 -98 30 -100 C 22 -102 22 -110 30 -112 C 18 -110 8 -114 10 -120 C 12 -126 20 -126 28 -126 C 16 -126 8 -132 12 -138 C 18 -144 34 -142 46 -140 C 56 -138 64 -136 74 -134 C 112 -132 150 -122 174 -108 C 188 -100 190 -88 186 -72 C 180 -38 176 10 164 56 C 158 84 138 106 122 120';

function NoseToArmpit() {
  return (
    <svg viewBox={FROM_THE_FRONT} role="img">
      <title>From behind: the head is bowed to one side, a hand resting on it.</title>
      <path
        d="M -14 -52 C -36 -44 -38 -28 -44 -18 C -54 -4 -70 4 -88 10 C -72 26 -50 40 -42 48 C -30 30 -14 -8 -14 -52 Z"
        className={styles.zone}
      />
      <BackFigure tiltDegrees={20} rightArm={<path d={RAISED_ARM} className={styles.body} />} />
    </svg>
  );
}

const ARM_ON_FRAME =
  'M 108 14 C 132 18 152 15 166 8 C 172 -14 174 -44 177 -66 C 174 -76 168 -84 166 -92 C 168 -98 174 -96 178 -88 C 179 -100 180 -116 184 -126 C 188 -132 196 -132 200 -126 C 205 -112 206 -88 203 -66 C 207 -36 210 -6 209 22 C 208 42 198 50 184 53 C 158 58 138 66 120 84';

function Doorway() {
  const half = (
    <>
      <path d="M 207 -206 L 207 132 M 223 -206 L 223 132" className={styles.soft} />
      <path d={ARM_ON_FRAME} className={styles.body} />
      <path d="M 120 84 C 120 110 116 122 114 134" className={styles.line} />
      <path
        d="M 26 38 C 56 32 92 33 124 46 C 128 58 124 70 119 76 C 88 76 46 68 26 54 C 22 48 22 42 26 38 Z"
        className={styles.zone}
      />
    </>
  );
  return (
    <svg viewBox="-232 -206 464 326" role="img">
      <title>From the front: both forearms stand against the frame of a door.</title>
      <FrontFigure arms={half} />
    </svg>
  );
}
