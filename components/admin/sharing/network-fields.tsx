import { Checkbox } from '@/components/admin/forms/checkbox';
import type { FormFields } from '@/components/admin/forms/form-fields';
import type { CampaignNetwork } from '@/lib/sharing/campaign/campaign';
import { NETWORK_DEFINITIONS } from '@/lib/sharing/networks/network-definitions';
import { SHARE_LEVELS } from '@/lib/sharing/share-level';
import styles from './campaign-form.module.css';
import { LEVEL_LABELS } from './level-labels';

type NetworkFieldsProps = {
  networks: readonly CampaignNetwork[];
  fields: FormFields;
};

/** For each network: whether it is enabled, the required level, and its own policies. */
export function NetworkFields({ networks, fields }: NetworkFieldsProps) {
  return (
    <>
      <p className={styles.policy}>
        A friend is somebody who opens the link from another place than the sharer. We cannot tell a friend
        from the same person on another connection: their mobile network, or the other kind of internet
        address (IPv4 or IPv6) of the same home. Where that would cost you too much, choose “a friend has
        bought”.
      </p>
      <ul className={styles.networks}>
        {networks.map(({ network, isEnabled, requiredLevel }) => {
          const { nameForStaff, policy } = NETWORK_DEFINITIONS[network];
          const level = fields.text(`requiredLevel.${network}`, requiredLevel);
          return (
            <li key={network}>
              <fieldset className={styles.network}>
                <legend>{nameForStaff}</legend>
                <Checkbox {...fields.checkbox(`isEnabled.${network}`, isEnabled)}>Can be chosen</Checkbox>
                <label className={styles.level}>
                  <span>Unlocks when the person or their share</span>
                  <select name={level.name} defaultValue={level.defaultValue}>
                    {SHARE_LEVELS.filter((choice) => choice !== 'started').map((choice) => (
                      <option key={choice} value={choice}>
                        {LEVEL_LABELS[choice]}
                      </option>
                    ))}
                  </select>
                </label>
                <p className={styles.policy}>
                  {policy.description}{' '}
                  {policy.rules ? (
                    <a href={policy.rules.url} rel="noreferrer" target="_blank">
                      {policy.rules.label}
                    </a>
                  ) : null}
                </p>
              </fieldset>
            </li>
          );
        })}
      </ul>
    </>
  );
}
