'use client';

import { createContext } from 'react';

/** The orders that stay selected after a bulk action: those that were refused. */
export const SelectedOrders = createContext<ReadonlySet<number>>(new Set());
