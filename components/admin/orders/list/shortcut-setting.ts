import { STAFF_SHORTCUTS } from '@/lib/config/browser-storage';

const NAME = STAFF_SHORTCUTS.name;
const CHANGED = 'nue-admin-keys-changed';

/** Whether the keyboard shortcuts of lists are on in this browser; they are unless somebody switched them off. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    // A browser that keeps nothing keeps the usual.
    return true;
  }
}

/** Switches the shortcuts on or off, for every tab of this browser. */
export function setShortcutsOn(isOn: boolean): void {
  try {
    localStorage.setItem(NAME, isOn ? 'on' : 'off');
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back when the setting changes, here or in another tab. @returns what ends that. */
export function subscribeToShortcuts(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener('storage', onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener('storage', onChange);
  };
}
