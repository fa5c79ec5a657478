import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { render } from 'preact';
import { Confirm } from '../../components/confirm/Confirm.tsx';
import { ConfirmModel } from '../../components/confirm/model.ts';
import { startPage } from '../../components/page/start.ts';
import { loadCatalogueWords } from '../../components/ui/catalogue-words.ts';
import { confirmText } from '../../locales/confirm.ts';
import type { PackLoaders } from '../../locales/pack.ts';

const PACKS: PackLoaders = {
  en: () => import('../../locales/en/confirm-page.ts'),
  es: () => import('../../locales/es/confirm-page.ts'),
};

const root = document.getElementById('app');
if (!root) throw new Error('confirm: no element to render into');

const model = new ConfirmModel(new URLSearchParams(location.search).get('plan') ?? '');
await Promise.all([startPage(PACKS, () => confirmText.value.title), loadCatalogueWords()]);
model.start();
render(<Confirm model={model} />, root);
