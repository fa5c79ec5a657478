import type { ComponentChildren } from 'preact';
import type { ConnectionView } from '../../lib/changes/view.ts';
import { firstStepsText } from '../../locales/first-steps.ts';
import { OpenLeadway } from '../history/OpenLeadway.tsx';
import css from './first-steps.module.css';
import { TokenHelp } from './TokenHelp.tsx';

type Props = {
  /** What the first two steps led to, once they are behind the person. */
  readonly connection: ConnectionView | undefined;
};

/** What stands between installing and the first change, with an example of what comes of it. */
export function FirstSteps({ connection }: Props) {
  const connected = connection !== undefined;
  const text = firstStepsText.value;
  return (
    <section id="first-steps" class={css.first} aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{text.title}</h2>
      <div class={css.beside}>
        <ol class={css.steps}>
          <Step title={text.make} done={connected}>
            {!connected && <TokenHelp open />}
          </Step>
          <Step title={text.connect} done={connected}>
            {!connected && (
              <p>
                {text.connectHow}{' '}
                <a href="#connections" onClick={goToForm}>
                  {text.toForm}
                </a>
              </p>
            )}
          </Step>
          <Step title={text.open} done={false}>
            <p>{text.openHow}</p>
            {connection && (
              <OpenLeadway
                sentence={text.ready}
                label={text.toLeadway}
                account={connection.accountId}
              />
            )}
          </Step>
        </ol>
        <Example />
      </div>
    </section>
  );
}

/** Who goes there has the token in the clipboard: the next key they press pastes it. */
function goToForm(event: Event): void {
  const section = document.getElementById('connections');
  const first = section?.querySelector('input');
  if (!first) return;
  // The browser would take the focus away again once it has gone to the section.
  event.preventDefault();
  section?.scrollIntoView();
  first.focus({ preventScroll: true });
}

type StepProps = {
  readonly title: string;
  readonly done: boolean;
  readonly children: ComponentChildren;
};

function Step({ title, done, children }: StepProps) {
  return (
    <li class={css.step}>
      <h3>
        {title}
        {done && <span class={css.done}> ✓ {firstStepsText.value.done}</span>}
      </h3>
      {children}
    </li>
  );
}

/** Drawn and not pictured: it speaks the language on show, and has the colours of the theme. */
function Example() {
  const text = firstStepsText.value;
  const rows = [
    { name: text.exampleSee, on: true },
    { name: text.exampleEdit, on: true },
    { name: text.exampleDelete, on: false },
  ];
  return (
    <figure class={css.example}>
      <div class={css.panel} aria-hidden="true">
        <b class={css.name}>{text.exampleName}</b>
        <span class={css.search}>{text.exampleSearch}</span>
        {rows.map(({ name, on }) => (
          <span key={name} class={css.row}>
            <i class={on ? css.on : css.off} />
            {name}
          </span>
        ))}
        <span class={css.apply}>{text.exampleApply}</span>
      </div>
      <figcaption>{text.example}</figcaption>
    </figure>
  );
}
