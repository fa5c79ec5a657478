import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { PanelModel } from '../../components/panel/model/panel.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { startPage } from '../../components/page/start.ts';
import type { PackLoaders } from '../../locales/pack.ts';
import { panelText } from '../../locales/panel.ts';

const PACKS: PackLoaders = {
  en: () => import('../../locales/en/panel-page.ts'),
  es: () => import('../../locales/es/panel-page.ts'),
};

const place = document.getElementById('panel');
if (!place) throw new Error('panel: no element to render into');

const texts = startPage(PACKS, () => panelText.value.panel);
const panel = new PanelModel();
void panel.start();
await texts;
render(<Panel panel={panel} />, place);
