import { optionsText } from '../../locales/options.ts';
import { HistoryList } from '../history/HistoryList.tsx';
import { OpenLeadway } from '../history/OpenLeadway.tsx';
import { UndoOutcome } from '../history/UndoOutcome.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ExportHistory } from './ExportHistory.tsx';
import { HistoryLimits } from './HistoryLimits.tsx';
import type { OptionsModel } from './model.ts';

/** The recent changes, all of them as a file, and how many there ever are. */
export function History({ model }: { readonly model: OptionsModel }) {
  const text = optionsText.value;
  const damaged = model.history.damaged.value;
  const empty = <OpenLeadway sentence={text.historyEmpty} label={text.openLeadway} />;
  return (
    <>
      {damaged > 0 && (
        <Notice tone="warn">
          <p>
            <span aria-hidden="true">▲ </span>
            {text.damaged(damaged)}
          </p>
        </Notice>
      )}
      <UndoOutcome model={model.history} />
      <HistoryList model={model.history} empty={empty} />
      <ExportHistory model={model.export} onExport={() => void model.exportHistory()} />
      <HistoryLimits model={model.limits} />
    </>
  );
}
