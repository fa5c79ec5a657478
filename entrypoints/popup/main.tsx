import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { render } from 'preact';
import { startPage } from '../../components/page/start.ts';
import { PopupModel } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { popupText } from '../../locales/popup.ts';

const root = document.getElementById('app');
if (!root) throw new Error('popup: no element to render into');

const model = new PopupModel(() => window.close());
model.start();
await startPage(() => popupText.value.title);
render(<Popup model={model} />, root);
