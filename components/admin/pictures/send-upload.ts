/** Sends a picture and reads the response: where to go on, or which field is invalid and why. */
export async function sendUpload(
  path: string,
  fields: FormData,
): Promise<{ location: string } | { field: string; detail: string }> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: fields,
    });
    const payload: unknown = await response.json();
    const { location, fields: fieldErrors, detail } = (payload ?? {}) as Record<string, unknown>;
    if (response.ok && typeof location === 'string') return { location };
    const [field = 'file'] = Object.keys((fieldErrors ?? {}) as Record<string, string>);
    return { field, detail: typeof detail === 'string' ? detail : UNREADABLE };
  } catch {
    return { field: 'file', detail: UNREADABLE };
  }
}

const UNREADABLE =
  'The shop could not be reached, or you are no longer signed in. Your words are still here; try again.';
