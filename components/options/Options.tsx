import { useEffect, useRef } from 'preact/hooks';
import { connectionsText } from '../../locales/connections.ts';
import { historyText } from '../../locales/history.ts';
import { keysText } from '../../locales/keys.ts';
import { lockText } from '../../locales/lock.ts';
import { optionsText } from '../../locales/options.ts';
import { helpIsOpen } from '../keys/help.ts';
import { KeyHelp } from '../keys/KeyHelp.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Addresses } from './Addresses.tsx';
import { UnlockForm } from '../unlock/UnlockForm.tsx';
import { Connections } from './connections/Connections.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { History } from './history/History.tsx';
import { Keyboard } from './Keyboard.tsx';
import { watchKeys } from './keys.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { Lock } from './Lock.tsx';
import type { OptionsModel } from './model.ts';
import styles from './options.module.css';
import { PortalFacts } from './PortalFacts.tsx';
import { PresetSection } from './presets/PresetSection.tsx';
import { Section } from './Section.tsx';
import { TokenHelp } from './TokenHelp.tsx';

const SECTIONS = [
  'connections',
  'lock',
  'addresses',
  'presets',
  'language',
  'keyboard',
  'history',
  'advanced',
  'storage',
] as const;

type Props = { readonly model: OptionsModel };

export function Options({ model }: Props) {
  const text = optionsText.value;
  const main = useRef<HTMLElement>(null);
  useEffect(() => (main.current ? watchKeys(main.current) : undefined), []);
  return (
    <main class={styles.page} ref={main}>
      <header>
        <p class={styles.product}>{text.product}</p>
        <h1>{text.heading}</h1>
      </header>
      {model.vault.locked.value ? <UnlockForm vault={model.vault} /> : <Unlocked model={model} />}
      {helpIsOpen.value && <KeyHelp />}
    </main>
  );
}

function Unlocked({ model }: Props) {
  const text = optionsText.value;
  const isFirstRun = model.connections.beganWithNone.value;
  const failure = model.connections.refusal.value?.failure;
  // Nothing here can be read then, nor changed: said once.
  if (failure?.kind === 'newer-data') {
    const again = { label: historyText.value.tryAgain, run: () => location.reload() };
    return <FailureAlert failure={failure} action={again} />;
  }
  return (
    <>
      {isFirstRun && <FirstSteps connection={model.connections.list.value?.[0]} />}
      <Contents />
      <Section id="connections" heading={connectionsText.value.heading}>
        <Connections model={model.connections} />
        {!isFirstRun && <TokenHelp />}
      </Section>
      <Section id="lock" heading={lockText.value.heading}>
        <Lock model={model.lock} />
      </Section>
      <Section id="addresses" heading={text.addresses}>
        <Addresses model={model.addresses} />
      </Section>
      <Section id="presets" heading={text.presets}>
        <PresetSection model={model.presets} />
      </Section>
      <Section id="language" heading={text.language}>
        <LanguageChoice model={model} />
      </Section>
      <Section id="keyboard" heading={keysText.value.keyboard}>
        <Keyboard model={model} />
      </Section>
      <Section id="history" heading={text.history}>
        <History model={model} />
      </Section>
      <Section id="advanced" heading={text.advanced}>
        <PortalFacts model={model.facts} />
      </Section>
      <Section id="storage" heading={text.storage}>
        <p>
          {text.storesToken} {text.storesChanges} {text.storesNowhere}
        </p>
      </Section>
    </>
  );
}

function headingOf(id: (typeof SECTIONS)[number]): string {
  if (id === 'connections') return connectionsText.value.heading;
  if (id === 'keyboard') return keysText.value.keyboard;
  return id === 'lock' ? lockText.value.heading : optionsText.value[id];
}

function Contents() {
  const text = optionsText.value;
  return (
    <nav aria-label={text.onThisPage} class={styles.contents}>
      {SECTIONS.map((id) => (
        <a key={id} href={`#${id}`}>
          {headingOf(id)}
        </a>
      ))}
    </nav>
  );
}
