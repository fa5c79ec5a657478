import type { Preset } from '../../../lib/permissions/presets.ts';
import { language } from '../../../locales/language.ts';
import { presetsText } from '../../../locales/presets.ts';
import { age } from '../../history/age.ts';
import { personName } from '../../history/person.ts';
import { Badge } from '../../ui/Badge.tsx';
import { said } from '../../ui/catalogue-words.ts';
import { toHash } from '../../history/address.ts';
import type { PresetManager } from './manager.ts';
import css from './presets.module.css';

type Props = {
  readonly model: PresetManager;
  readonly preset: Preset;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

export function PresetRow(props: Props) {
  const { model, preset } = props;
  const text = presetsText.value;
  return (
    <li class={css.row}>
      <div class={css.what}>
        <bdi class={css.name}>{said(preset.name)}</bdi>{' '}
        {preset.suggestion && (
          <span title={text.suggestionHelp}>
            <Badge>{text.suggestion}</Badge>
          </span>
        )}
        <p class={css.facts}>
          {text[`short-${preset.mode}`]} · {text.scopes(preset.scopes.length)}
        </p>
      </div>
      <Actions {...props} />
      {model.uses.value?.of === preset.id && <Uses model={model} of={preset.id} />}
    </li>
  );
}

function Actions({ model, preset, isFirst, isLast }: Props) {
  const text = presetsText.value;
  const name = said(preset.name);
  const shown = model.uses.value?.of === preset.id;
  return (
    <div class={css.actions}>
      <Action label={text.edit} of={name} run={() => model.edit(preset)} />
      <Action label={text.duplicate} of={name} run={() => model.duplicate(preset)} />
      <Action
        label={text.whoGotIt}
        of={name}
        expanded={shown}
        run={() => void model.toggleUses(preset)}
      />
      <Action label={text.remove} of={name} run={() => void model.remove(preset)} />
      <span class={css.moves}>
        <Action
          label={text.up}
          of={name}
          sign="↑"
          off={isFirst}
          run={() => void model.move(preset, -1)}
        />
        <Action
          label={text.down}
          of={name}
          sign="↓"
          off={isLast}
          run={() => void model.move(preset, 1)}
        />
      </span>
    </div>
  );
}

type ActionProps = {
  readonly label: string;
  /** The preset it is about: a list of buttons that are all called *Edit* tells nobody apart. */
  readonly of: string;
  /** What is shown in place of the label. */
  readonly sign?: string;
  readonly off?: boolean;
  readonly expanded?: boolean;
  readonly run: () => void;
};

// Switched off by `aria-disabled`: a button that loses its power while it has the focus keeps the focus.
function Action({ label, of, sign, off = false, expanded, run }: ActionProps) {
  const name = presetsText.value.of(label, of);
  return (
    <button
      type="button"
      class="plain"
      aria-label={name}
      title={sign && name}
      aria-disabled={off}
      aria-expanded={expanded}
      onClick={() => !off && run()}
    >
      {sign ?? label}
    </button>
  );
}

function Uses({ model, of }: Pick<Props, 'model'> & { readonly of: string }) {
  const text = presetsText.value;
  const { uses, asked } = model.uses.value ?? { uses: [], asked: 0 };
  if (uses.length === 0) return <p class={css.uses}>{text.nobodyYet}</p>;
  return (
    <ul class={css.uses}>
      {uses.map(({ id, user, at, state, undoneBy }) => (
        <li key={id}>
          <bdi>{personName(user)}</bdi> ·{' '}
          <time dateTime={new Date(at).toISOString()}>{age(at, asked, language.value)}</time>
          {state !== 'confirmed' && <> · {text.notConfirmed}</>}
          {undoneBy && <> · {text.undone}</>}
        </li>
      ))}
      <li>
        <a href={toHash({ preset: of })}>{text.inHistory}</a>
      </li>
    </ul>
  );
}
