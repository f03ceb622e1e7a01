'use client';

import { StaffForm } from '@/components/admin/forms/staff-form';
import { openForOrders } from './actions';

/** The one step that lets a complete shop take orders. */
export function OpenShopForm() {
  return (
    <StaffForm
      id="open-shop"
      action={openForOrders}
      submit="Open the shop"
      description={
        <p>
          Everything is there. Check your prices, your stock and a trial order first: from now on buyers can
          order. You can pause the shop in the settings at any time.
        </p>
      }
    />
  );
}
