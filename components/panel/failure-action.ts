import type { Failure } from '../../lib/changes/failure.ts';
import { detailsText } from '../../locales/details.ts';
import { panelText } from '../../locales/panel.ts';
import { isForReading, isForSettings } from '../ui/advice.ts';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';

/** The one button of a failure: the settings, a fresh reading or another try, where one of them is of use. */
export function actionFor(
  failure: Failure,
  canRepeat: boolean,
  panel: PanelModel,
  showing: Showing,
) {
  const { writing } = showing;
  if (isForSettings(failure))
    return { label: detailsText.value.settings, run: () => panel.openSettings() };
  if (isForReading(failure)) {
    return {
      label: panelText.value.loadAgain,
      run: () => (writing.dismiss(), void panel.refresh()),
    };
  }
  if (canRepeat && failure.effect === 'none') {
    return {
      label: panelText.value.tryAgain,
      run: (event: Event) => void writing.apply(panel.judge(event)),
    };
  }
  return undefined;
}
