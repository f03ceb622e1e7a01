/**
 * IP ranges from which networks fetch link previews; sources and dates in docs/sharing.md. They change: an address
 * that is missing here only means that its visit is not taken as evidence.
 */

/** What AS32934 announces; Meta: `whois -h whois.radb.net -- '-i origin AS32934'`. */
export const META_IP_RANGES = [
  '31.13.24.0/21',
  '31.13.64.0/18',
  '45.64.40.0/22',
  '57.144.0.0/14',
  '66.220.144.0/20',
  '69.63.176.0/20',
  '69.171.224.0/19',
  '74.119.76.0/22',
  '102.132.96.0/20',
  '103.4.96.0/22',
  '129.134.0.0/16',
  '157.240.0.0/16',
  '163.70.128.0/17',
  '173.252.64.0/18',
  '179.60.192.0/22',
  '185.60.216.0/22',
  '185.89.216.0/22',
  '204.15.20.0/22',
  '2620:0:1c00::/40',
  '2a03:2880::/31',
];

/** Telegram: core.telegram.org/resources/cidr.txt. */
export const TELEGRAM_IP_RANGES = [
  '91.105.192.0/23',
  '91.108.4.0/22',
  '91.108.8.0/22',
  '91.108.12.0/22',
  '91.108.16.0/22',
  '91.108.20.0/22',
  '91.108.56.0/22',
  '149.154.160.0/20',
  '185.76.151.0/24',
  '2001:67c:4e8::/48',
  '2001:b28:f23c::/47',
  '2001:b28:f23f::/48',
  '2a0a:f280::/32',
];
