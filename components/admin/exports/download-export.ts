type DownloadExportInput = {
  url: string;
  signal: AbortSignal;
  /** Called with each chunk that arrives. */
  onRows: (rows: number, of: number) => void;
};

const CARRIAGE_RETURN = 13;

/** Fetches an export chunk by chunk and hands it to the browser as a download. Records, and nothing else, end with CR LF. */
export async function downloadExport({
  url,
  signal,
  onRows,
}: DownloadExportInput): Promise<{ ok: true; rows: number } | { ok: false; message: string }> {
  try {
    const response = await fetch(url, { signal, headers: { Accept: 'text/csv' } });
    const disposition = response.headers.get('Content-Disposition') ?? '';
    if (!response.ok || !response.body || !disposition)
      return { ok: false, message: await errorMessageOf(response) };
    const of = Number(response.headers.get('X-Export-Rows'));
    const parts: BlobPart[] = [];
    let lines = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      for (const byte of part.value) if (byte === CARRIAGE_RETURN) lines += 1;
      onRows(Math.max(0, lines - 1), of);
    }
    saveBlob(
      new Blob(parts, { type: 'text/csv' }),
      /filename="([^"]+)"/.exec(disposition)?.[1] ?? 'export.csv',
    );
    return { ok: true, rows: lines - 1 };
  } catch {
    return {
      ok: false,
      message: signal.aborted
        ? 'Stopped; nothing was saved.'
        : 'The download broke off and nothing was saved. Check the connection and try again.',
    };
  }
}

async function errorMessageOf(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => null);
  const hasDetail = typeof problem === 'object' && problem !== null && 'detail' in problem;
  return hasDetail
    ? String(problem.detail)
    : 'It was not answered with a file. Load the page again: you may have been signed out.';
}

function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
