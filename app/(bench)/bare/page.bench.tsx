export const dynamic = 'force-static';

/** What every page of this Next costs before it shows anything: the measure for the shop's own pages. */
export default function BarePage() {
  return <h1>Bare</h1>;
}
