import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { PanelModel } from '../../components/panel/model/panel.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { startPage } from '../../components/page/start.ts';
import { panelText } from '../../locales/panel.ts';

const panel = new PanelModel();
// The shell is drawn at once; language and user follow.
const place = document.getElementById('panel');
if (place) render(<Panel panel={panel} />, place);
void startPage(() => panelText.value.panel);
void panel.start();
