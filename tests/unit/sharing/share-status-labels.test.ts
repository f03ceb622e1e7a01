import { describe, expect, it } from 'vitest';
import { shareStatusMessage } from '@/components/sharing/status/share-status-message';
import type { ShareState } from '@/components/sharing/store/share-store';

const state = (part: Partial<ShareState>): ShareState => ({
  phase: 'waiting',
  network: 'facebook',
  share: null,
  progress: { status: 'returned', unlocksAt: 'friend_visited' },
  problem: null,
  needsUserActivation: false,
  ...part,
});
const words = (part: Partial<ShareState>) => shareStatusMessage(state(part), '15%');

describe('the status label of a share', () => {
  it('claims no more than the evidence shows', () => {
    expect(words({})?.detail).toContain('unlocks when a friend opens your link');
    expect(words({ phase: 'none' })).toBeNull();
  });

  it('says that a network is open only when its window is', () => {
    const started = { phase: 'started', network: 'whatsapp' } as const;
    expect(words(started)?.title).toBe('WhatsApp is open');
    const blocked = words({ ...started, needsUserActivation: true });
    expect(blocked?.title).toBe('WhatsApp didn’t open');
    expect(blocked?.detail).toContain('Open WhatsApp');
  });

  it('says that the offer is paused when what was asked for is there and nothing unlocks', () => {
    const progress = { status: 'returned', unlocksAt: 'returned' } as const;
    expect(words({ network: 'x', progress })?.detail).toContain('paused');
  });

  it.each([
    ['next_day', 'come back tomorrow'],
    ['network_next_day', 'from your network'],
    ['offer_ended', 'has ended'],
  ] as const)('says what to do while the offer waits for %s', (waitsFor, said) => {
    const progress = { status: 'returned', unlocksAt: 'returned', waitsFor } as const;
    expect(words({ progress })?.detail).toContain(said);
  });

  it.each([
    ['ready', '15% off is yours'],
    ['used', 'Thank you for sharing'],
    ['expired', 'Your discount has expired'],
    ['withdrawn', 'Your discount was withdrawn'],
  ] as const)('says of a code that is %s: %s', (rewardState, title) => {
    const promotionCode = {
      code: 'NUE-1',
      expiresAt: null,
      percentOffBps: 1500,
      minimumSubtotalMinor: 0,
      state: rewardState,
    };
    const progress = { status: 'returned', unlocksAt: 'returned', promotionCode } as const;
    expect(words({ phase: 'unlocked', progress })?.title).toBe(title);
  });
});
