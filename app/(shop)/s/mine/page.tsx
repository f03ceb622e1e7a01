import type { Metadata } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { NotificationEmailForm } from '@/components/sharing/status/notification-email-form';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import prose from '@/components/ui/prose.module.css';
import { getLatestShare } from '@/lib/reports/get-latest-share';
import {
  REWARD_STATE_MESSAGES,
  SHARE_PROBLEM_MESSAGES,
  UNLOCK_BLOCKER_MESSAGES,
  UNLOCK_HINTS,
} from '@/lib/sharing/share-messages';
import { readVisitorToken } from '@/lib/sharing/visitor-cookie';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your share', robots: { index: false } };

type Props = {
  searchParams: Promise<{ share?: string | string[]; problem?: string | string[]; told?: string | string[] }>;
};

/** The share page for browsers without JavaScript: the link, the button that reports the return, and the code. */
export default async function MySharePage({ searchParams }: Props) {
  const { share: shareId, problem, told } = await searchParams;
  const problemMessage = SHARE_PROBLEM_MESSAGES[String(problem)];
  const found = await getLatestShare({
    visitorToken: await readVisitorToken(),
    shareId: typeof shareId === 'string' ? shareId : null,
  });
  return (
    <PageFrame title="Your share">
      <div className={prose.prose}>
        {problemMessage ? (
          <Alert tone="critical" role="alert" title="That didn’t work">
            <p>{problemMessage}</p>
          </Alert>
        ) : null}
        {found ? (
          <>
            <p>
              {found.invitation.text} <br />
              <a href={found.invitation.shareUrl}>{found.invitation.shareUrl}</a>
            </p>
            {found.invitation.intentUrl ? (
              <p>
                <ButtonLink variant="secondary" href={found.invitation.intentUrl}>
                  Share {found.invitation.title}
                </ButtonLink>
              </p>
            ) : null}
            {found.reward ? (
              <Alert tone="positive" role="status" title={`Your code: ${found.reward.code}`}>
                <p>{REWARD_STATE_MESSAGES[found.reward.state]}</p>
              </Alert>
            ) : (
              <>
                <form method="post" action={`/api/share/${found.share.shareId}/returned`}>
                  <p>
                    {found.waitsFor
                      ? UNLOCK_BLOCKER_MESSAGES[found.waitsFor]
                      : UNLOCK_HINTS[found.share.requiredLevel]}
                  </p>
                  <Button>{found.waitsFor ? 'Check again' : 'I’ve shared it'}</Button>
                </form>
                <NotificationEmailForm shareId={found.share.shareId} isInitiallySaved={told === '1'} />
              </>
            )}
          </>
        ) : (
          <p>
            You haven’t shared anything from this browser yet. <a href="/">Go to the shop</a>
          </p>
        )}
      </div>
    </PageFrame>
  );
}
