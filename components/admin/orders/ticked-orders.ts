'use client';

import { createContext } from 'react';

/** The orders that were ticked when the form was sent the last time and something was refused. */
export const TickedOrders = createContext<ReadonlySet<number>>(new Set());
