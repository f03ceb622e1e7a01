import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TextAreaField } from '@/components/ui/text-area-field';
import { TextField } from '@/components/ui/text-field';

it('words in a field run in the direction of their script', () => {
  for (const field of [
    <TextField key="text" id="city" label="City" />,
    <TextField key="search" id="q" label="Search" type="search" />,
    <TextAreaField key="area" id="note" label="Note" />,
  ])
    expect(renderToStaticMarkup(field)).toContain('dir="auto"');
});

it.each(['email', 'tel', 'url', 'number', 'date', 'password'])(
  'those of the type %s run as they always do',
  (type) => {
    expect(renderToStaticMarkup(<TextField id="field" label="Field" type={type} />)).not.toContain('dir=');
  },
);
