import { expect, it } from 'vitest';
import { orderPayload } from '@/server/next-internals/payload-order';

const TEXT = '2:T8,a: “b”';
const HINTS = [':HL["/a.css","style"]\n', ':HL["/b.css","style"]\n'];

it('the rows of a page are the same bytes, whichever was ready first', () => {
  const text = (id: string) => `${id}:T${Buffer.byteLength('a: “b”').toString(16)},a: “b”`;
  const page = (script: string, textId: string, stream: string) =>
    `0:{"page":["$","main",null,{"children":["$L${script}","$${textId}"],"lines":"$@${stream}","price":"$$5","said":"\\"$1\\""}]}\n`;
  const script = (id: string) => `${id}:I["chunk","Name"]\n`;
  const stream = (id: string) => [`${id}:X\n`, `${id}:"one"\n`, `${id}:C\n`];
  const one = orderPayload([...HINTS, script('1'), text('2'), page('1', '2', '3'), ...stream('3')].join(''));
  expect(one).toBe([...HINTS, script('1'), text('2'), ...stream('3'), page('1', '2', '3')].join(''));
  const [first, ...rest] = stream('1b');
  const other = [text('4'), first, HINTS[0], page('2', '4', '1b'), HINTS[1], ...rest, script('2')];
  expect(orderPayload(other.join(''))).toBe(one);
});

it('rows that refer to each other, and those to which none refers, come once', () => {
  expect(orderPayload('7:"alone"\n1:["$0"]\n0:["$1"]\n')).toBe('1:["$0"]\n0:["$1"]\n2:"alone"\n');
});

it.each(['no rows', '0:Aff,bytes', TEXT.slice(0, 6), '1:["no end"]'])('%j stays as it is', (payload) =>
  expect(orderPayload(payload)).toBe(payload),
);
