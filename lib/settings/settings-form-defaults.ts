import { formatPercentInput } from '@/lib/core/percent';
import type { ShopSettings } from './shop-settings';

/** The default values of the settings form, by field name. */
export function settingsFormDefaults(settings: ShopSettings): Record<string, string> {
  return {
    shopName: settings.shopName,
    legalName: settings.enteredLegalName ?? '',
    addressLines: settings.addressLines.join('\n'),
    contactEmail: settings.contactEmail ?? '',
    contactPhone: settings.contactPhone ?? '',
    whatsappNumber: settings.whatsappNumber ?? '',
    taxNumber: settings.taxNumber ?? '',
    includedTaxPercent: formatPercentInput(settings.includedTaxBps),
    notice: settings.notice,
    pausedMessage: settings.pausedMessage,
    ownerIdleMinutes: String(settings.ownerIdleMinutes),
    managerIdleMinutes: String(settings.managerIdleMinutes),
    supportIdleMinutes: String(settings.supportIdleMinutes),
    version: String(settings.version),
  };
}
