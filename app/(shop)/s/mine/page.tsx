import type { Metadata } from 'next';
import { PageFrame } from '@/components/layout/page-frame';
import { AddressForm } from '@/components/sharing/address-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import prose from '@/components/ui/prose.module.css';
import {
  REWARD_STATE_WORDS,
  SHARE_PROBLEM_WORDS,
  UNLOCK_WAIT_WORDS,
  WAY_TO_DISCOUNT,
} from '@/lib/sharing/share-words';
import { readVisitorToken } from '@/lib/sharing/visitor-cookie';
import { getLatestShare } from '@/lib/workflows/get-latest-share';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your share', robots: { index: false } };

type Props = {
  searchParams: Promise<{ share?: string | string[]; problem?: string | string[]; told?: string | string[] }>;
};

/** Where somebody without JavaScript finds the link to share, says that they have shared, and finds the code. */
export default async function MySharePage({ searchParams }: Props) {
  const { share: shareId, problem, told } = await searchParams;
  const problemWords = SHARE_PROBLEM_WORDS[String(problem)];
  const found = await getLatestShare({
    visitorToken: await readVisitorToken(),
    shareId: typeof shareId === 'string' ? shareId : null,
  });
  return (
    <PageFrame title="Your share">
      <div className={prose.prose}>
        {problemWords ? (
          <Notice tone="critical" role="alert" title="This did not work">
            <p>{problemWords}</p>
          </Notice>
        ) : null}
        {found ? (
          <>
            <p>
              {found.invitation.text} <br />
              <a href={found.invitation.shareUrl}>{found.invitation.shareUrl}</a>
            </p>
            {found.invitation.intentUrl ? (
              <p>
                <ButtonLink look="secondary" href={found.invitation.intentUrl}>
                  Share {found.invitation.title}
                </ButtonLink>
              </p>
            ) : null}
            {found.reward ? (
              <Notice tone="positive" role="status" title={`Your code: ${found.reward.code}`}>
                <p>{REWARD_STATE_WORDS[found.reward.state]}</p>
              </Notice>
            ) : (
              <>
                <form method="post" action={`/api/share/${found.share.shareId}/returned`}>
                  <p>
                    {found.waitsFor
                      ? UNLOCK_WAIT_WORDS[found.waitsFor]
                      : WAY_TO_DISCOUNT[found.share.requiredLevel]}
                  </p>
                  <Button>{found.waitsFor ? 'Look again' : 'I have shared it'}</Button>
                </form>
                <AddressForm shareId={found.share.shareId} isTold={told === '1'} />
              </>
            )}
          </>
        ) : (
          <p>
            This browser has not shared anything yet. <a href="/">Go to the shop</a>
          </p>
        )}
      </div>
    </PageFrame>
  );
}
