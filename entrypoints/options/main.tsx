import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { render } from 'preact';
import { OptionsModel } from '../../components/options/model.ts';
import { Options } from '../../components/options/Options.tsx';
import { startPage } from '../../components/page/start.ts';
import { optionsText } from '../../locales/options.ts';

const root = document.getElementById('app');
if (!root) throw new Error('options: no element to render into');

const model = new OptionsModel();
model.start();
await startPage(() => optionsText.value.title);
render(<Options model={model} />, root);
