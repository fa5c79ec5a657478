import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { render } from 'preact';
import { startPage } from '../../components/page/start.ts';
import { PopupModel } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PackLoaders } from '../../locales/pack.ts';
import { popupText } from '../../locales/popup.ts';

const PACKS: PackLoaders = {
  en: () => import('../../locales/en/own-pages.ts'),
  es: () => import('../../locales/es/own-pages.ts'),
};

const root = document.getElementById('app');
if (!root) throw new Error('popup: no element to render into');

const model = new PopupModel(() => window.close(), location.hash === '#undo');
model.start();
await startPage(PACKS, () => popupText.value.title);
render(<Popup model={model} />, root);
