import { render } from 'preact';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { createPanel } from '../../components/panel/model/panel.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { startPage } from '../../components/page/start.ts';
import { panelText } from '../../locales/panel.ts';

const panel = createPanel();
// The shell is drawn at once; language and user follow.
// The element is in index.html.
render(<Panel panel={panel} />, document.getElementById('panel')!);
void startPage(() => panelText.value.panel);
void panel.start();
