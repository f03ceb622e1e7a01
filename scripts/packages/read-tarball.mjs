const BLOCK = 512;

/**
 * The files of an unpacked npm tarball. Links and special files are left out, as npm leaves them out.
 *
 * @param {Buffer} tar
 * @returns {Generator<{ path: string; mode: number; content: Buffer }>} paths without the leading folder
 */
export function* readTarball(tar) {
  let longPath = '';
  for (let offset = 0; offset + BLOCK <= tar.length && tar[offset] !== 0; ) {
    const header = tar.subarray(offset, offset + BLOCK);
    const size = readOctal(header, 124, 12);
    const content = tar.subarray(offset + BLOCK, offset + BLOCK + size);
    const type = String.fromCharCode(header[156] ?? 0);
    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK;

    if (type === 'x') longPath = readPaxPath(content) || longPath;
    else if (type === 'L') longPath = readText(content, 0, size);
    else if (type !== 'g') {
      const path = withoutFirstFolder(longPath || readShortPath(header));
      longPath = '';
      const isFile = type === '0' || type === '\0' || type === '7';
      if (isFile && path !== '') yield { path, mode: readOctal(header, 100, 8), content };
    }
  }
}

/** @param {Buffer} header */
function readShortPath(header) {
  const name = readText(header, 0, 100);
  const isUstar = readText(header, 257, 5) === 'ustar';
  const prefix = isUstar ? readText(header, 345, 155) : '';
  return prefix ? `${prefix}/${name}` : name;
}

/** A pax record is "<its own length> key=value\n". @param {Buffer} records */
function readPaxPath(records) {
  for (let offset = 0; offset < records.length; ) {
    const space = records.indexOf(0x20, offset);
    const length = Number.parseInt(records.toString('latin1', offset, space), 10);
    if (!(length > 0)) return '';
    const record = records.toString('utf8', space + 1, offset + length - 1);
    if (record.startsWith('path=')) return record.slice('path='.length);
    offset += length;
  }
  return '';
}

/** @param {string} path */
function withoutFirstFolder(path) {
  const [, ...segments] = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) throw new Error(`A package wants to write outside its folder: ${path}`);
  return segments.join('/');
}

/** @param {Buffer} buffer @param {number} start @param {number} length */
function readText(buffer, start, length) {
  const end = buffer.indexOf(0, start);
  return buffer.toString('utf8', start, end === -1 ? start + length : Math.min(end, start + length));
}

/** @param {Buffer} header @param {number} start @param {number} length */
function readOctal(header, start, length) {
  return Number.parseInt(readText(header, start, length).trim() || '0', 8);
}
