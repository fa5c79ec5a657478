import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { render } from 'preact';
import { OptionsModel } from '../../components/options/model.ts';
import { Options } from '../../components/options/Options.tsx';
import { startPage } from '../../components/page/start.ts';
import type { PackLoaders } from '../../locales/pack.ts';
import { optionsText } from '../../locales/options.ts';

const PACKS: PackLoaders = {
  en: () => import('../../locales/en/own-pages.ts'),
  es: () => import('../../locales/es/own-pages.ts'),
};

const root = document.getElementById('app');
if (!root) throw new Error('options: no element to render into');

const model = new OptionsModel();
model.start();
await startPage(PACKS, () => optionsText.value.title);
render(<Options model={model} />, root);
