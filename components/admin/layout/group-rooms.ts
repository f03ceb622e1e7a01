import { isPermitted, type StaffRole } from '@/lib/auth/permissions';
import { ROOM_GROUPS, ROOMS, type Room } from './rooms';

type GroupOfRooms = { name: string; title: string | null; rooms: readonly Room[] };

/** The rooms that a role may enter, by what they are about; a group without any is left out. */
export function groupRooms(role: StaffRole): GroupOfRooms[] {
  const open = ROOMS.filter(({ permission }) => isPermitted({ role, permission }));
  return Object.entries(ROOM_GROUPS)
    .map(([name, title]) => ({ name, title, rooms: open.filter(({ group = 'shop' }) => group === name) }))
    .filter(({ rooms }) => rooms.length > 0);
}
