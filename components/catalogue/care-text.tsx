/** How the device is cleaned and kept. */
export function CareText() {
  return (
    <p>
      Clean the cup and its rim with a damp cloth and a little mild soap after every use, disinfect them, and
      let them dry. Never hold the body under water. Keep it in its pouch, away from heat and out of
      children’s reach, and change the rim when it no longer seals.
    </p>
  );
}
