import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { DialogExample } from './dialog-example';
import { Example, ExampleGroup } from './example';

const VARIANTS = ['primary', 'accent', 'secondary', 'quiet'] as const;
const SIZES = ['small', 'medium', 'large'] as const;

/** Buttons and what they open. */
export function ActionExamples() {
  return (
    <>
      <ExampleGroup title="Button">
        {VARIANTS.map((variant) => (
          <Example key={variant} name={variant}>
            <Button variant={variant} type="button">
              Ready
            </Button>
            <Button variant={variant} type="button" busy>
              Busy
            </Button>
            <Button variant={variant} type="button" disabled>
              Disabled
            </Button>
            <ButtonLink variant={variant} href="#main">
              A link
            </ButtonLink>
          </Example>
        ))}
        <Example name="sizes">
          {SIZES.map((size) => (
            <Button key={size} size={size} type="button">
              {size}
            </Button>
          ))}
        </Example>
        <Example name="as wide as its place, with a long name">
          <div>
            <Button full type="button">
              Place order, pay PKR 1,250,000 on delivery to the other end of the country
            </Button>
          </div>
        </Example>
      </ExampleGroup>
      <ExampleGroup title="Dialog and drawer">
        <Example name="closed; open each">
          <DialogExample placement="centre" />
          <DialogExample placement="end" />
        </Example>
      </ExampleGroup>
    </>
  );
}
