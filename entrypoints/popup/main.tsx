import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { render } from 'preact';
import { startPage } from '../../components/page/start.ts';
import { PopupModel } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import * as en from '../../locales/en/popup-page.ts';
import * as es from '../../locales/es/popup-page.ts';
import type { PackLoaders } from '../../locales/pack.ts';
import { popupText } from '../../locales/popup.ts';

// Both languages at once: a file that is asked for only now takes longer than the other language weighs.
const PACKS: PackLoaders = {
  en: () => Promise.resolve(en),
  es: () => Promise.resolve(es),
};

const root = document.getElementById('app');
if (!root) throw new Error('popup: no element to render into');

const model = new PopupModel(() => window.close(), location.hash === '#undo');
model.start();
await startPage(PACKS, () => popupText.value.title);
render(<Popup model={model} />, root);
