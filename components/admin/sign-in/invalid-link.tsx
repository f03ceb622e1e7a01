import { AuthPanel } from './auth-panel';

/** What a link of a mail shows when it does not work (any more). */
export function InvalidLink({ next }: { next: string }) {
  return (
    <AuthPanel title="This link does not work">
      <p>It was used already, replaced by a newer one, or is too old. {next}</p>
      <p>
        <a href="/sign-in">To the staff sign-in</a>
      </p>
    </AuthPanel>
  );
}
