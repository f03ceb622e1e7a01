import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { DialogState } from './dialog-state';
import { State, States } from './states';

const LOOKS = ['primary', 'accent', 'secondary', 'quiet'] as const;
const SIZES = ['small', 'medium', 'large'] as const;

/** What is pressed. */
export function ActionStates() {
  return (
    <>
      <States title="Button">
        {LOOKS.map((look) => (
          <State key={look} name={look}>
            <Button look={look} type="button">
              Ready
            </Button>
            <Button look={look} type="button" busy>
              Busy
            </Button>
            <Button look={look} type="button" disabled>
              Disabled
            </Button>
            <ButtonLink look={look} href="#main">
              A link
            </ButtonLink>
          </State>
        ))}
        <State name="sizes">
          {SIZES.map((size) => (
            <Button key={size} size={size} type="button">
              {size}
            </Button>
          ))}
        </State>
        <State name="as wide as its place, with a long name">
          <div>
            <Button full type="button">
              Place order, pay Rs 1,250,000 on delivery to the other end of the country
            </Button>
          </div>
        </State>
      </States>
      <States title="Dialog and drawer">
        <State name="closed; open each">
          <DialogState placement="centre" />
          <DialogState placement="end" />
        </State>
      </States>
    </>
  );
}
