import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import { SHARE_NETWORKS, type ShareNetwork } from '@/lib/sharing/share-network';
import type { CampaignNetwork } from './campaign';

/** The rule of a network about which the owner has said nothing, as for one that is younger than the campaign. */
function defaultNetworkRule(network: ShareNetwork): CampaignNetwork {
  const { defaultRequiredLevel } = NETWORK_DEFINITIONS[network];
  return { network, isEnabled: true, requiredLevel: defaultRequiredLevel };
}

/** The rules of all networks, in the order in which they are shown. @param stored those that the owner has set. */
export function withDefaultRules(stored: readonly CampaignNetwork[]): CampaignNetwork[] {
  return SHARE_NETWORKS.map((network) => {
    const rule = stored.find((one) => one.network === network) ?? defaultNetworkRule(network);
    const { isEnabled, requiredLevel } = rule;
    return { network, isEnabled, requiredLevel };
  });
}
