import { describe, expect, it } from 'vitest';
import { pollDelayMs } from '@/lib/sharing/poll-delay';
import { hasReached, SHARE_LEVELS } from '@/lib/sharing/share-level';
import { classifyLinkVisit } from '@/lib/sharing/visits/classify-link-visit';
import { detectCrawler, isCrawlerForNetwork } from '@/lib/sharing/visits/crawler';
import { ipRangeMatcher, isPublicIp } from '@/lib/sharing/visits/ip-ranges';

const byAgent = (agent: string) =>
  classifyLinkVisit({ method: 'GET', headers: new Headers({ 'user-agent': agent }) }).by;

describe('the visitor of a share link', () => {
  it.each([
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:144.0) Gecko/20100101 Firefox/144.0',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; en) Presto/2.12.423 Version/12.16',
    'Mozilla/5.0 (Linux; Android 14; CUBOT X70) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/480.0]',
    'Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36 [Pinterest/Android]',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]',
  ])('is a person: %s', (agent) => {
    expect(byAgent(agent)).toBe('person');
  });

  it.each<[string, string]>([
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'Meta'],
    [
      'Mozilla/5.0 (Macintosh) AppleWebKit/601.2.4 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
      'Meta',
    ],
    ['TelegramBot (like TwitterBot)', 'Telegram'],
    ['WhatsApp/2.23.20.0 A', 'WhatsApp'],
    ['LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)', 'LinkedIn'],
    ['Pinterest/0.2 (+https://www.pinterest.com/bot.html)', 'Pinterest'],
    ['Mozilla/5.0 (compatible; Twitterbot/1.0)', 'X'],
    ['Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)', 'another'],
  ])('is a crawler: %s', (agent, name) => {
    expect(byAgent(agent)).toBe('crawler');
    expect(detectCrawler(agent)?.name).toBe(name);
  });

  it.each(['', 'curl/8', 'python-requests/2.32', 'Mozilla/5.0 (compatible; bingbot/2.0)', 'Dalvik/2.1.0'])(
    'is a machine: %j',
    (agent) => expect(byAgent(agent)).toBe('machine'),
  );
});

describe('the crawler that counts as evidence for a share', () => {
  const crawler = (agent: string) => detectCrawler(agent) ?? expect.unreachable();

  it('is that of its own network; any where the network is unknown', () => {
    const telegram = crawler('TelegramBot');
    expect(isCrawlerForNetwork('telegram', telegram)).toBe(true);
    expect(isCrawlerForNetwork('facebook', telegram)).toBe(false);
    for (const network of ['copy', 'native', 'email', 'x'] as const) {
      expect(isCrawlerForNetwork(network, telegram)).toBe(true);
    }
    expect(isCrawlerForNetwork('whatsapp', crawler('facebookexternalhit/1.1'))).toBe(true);
  });
});

describe('addresses', () => {
  it('are found in blocks of both families and nowhere else', () => {
    const isIn = ipRangeMatcher(['149.154.160.0/20', '2a03:2880::/31']);
    expect(['149.154.160.0', '149.154.175.255', '2a03:2881::1'].map(isIn)).toEqual([true, true, true]);
    expect(['149.154.176.0', '2a03:2882::1', 'unknown', ''].map(isIn)).toEqual([false, false, false, false]);
  });

  it('that are not public are recognised', () => {
    for (const address of [
      '127.0.0.1',
      '10.1.2.3',
      '192.168.0.9',
      '100.64.0.1',
      '::1',
      'fd00::1',
      'unknown',
      '',
    ]) {
      expect([address, isPublicIp(address)]).toEqual([address, false]);
    }
    for (const address of ['203.0.113.7', '39.32.1.1', '2a03:2880::1']) {
      expect([address, isPublicIp(address)]).toEqual([address, true]);
    }
  });
});

describe('the levels of evidence', () => {
  it('are reached by themselves and all above', () => {
    SHARE_LEVELS.forEach((level, at) => {
      const reached = SHARE_LEVELS.filter((required) => hasReached(level, required));
      expect(reached).toEqual(SHARE_LEVELS.slice(0, at + 1));
    });
  });
});

describe('waiting for a share', () => {
  it('is polled with growing delays', () => {
    const delays = [0, 59_999, 60_000, 599_999, 600_000, 3_599_999, 3_600_000, 1e12].map(pollDelayMs);
    expect(delays).toEqual([3_000, 3_000, 15_000, 15_000, 60_000, 60_000, 300_000, 300_000]);
  });
});
