import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { HistoryModel } from '../history/model.ts';
import { choosePreference, type LanguagePreference } from '../page/preference.ts';
import { ConnectionModel } from './connection.ts';

/** The options page: the connection, the language and the history, each on its own. */
export class OptionsModel {
  readonly connection = new ConnectionModel();
  readonly history = new HistoryModel();
  readonly #languageFailure = signal<Failure | undefined>(undefined);

  readonly languageFailure = computed(() => this.#languageFailure.value);

  start(): () => void {
    const stopConnection = this.connection.start();
    const stopHistory = this.history.start();
    return () => {
      stopHistory();
      stopConnection();
    };
  }

  async chooseLanguage(chosen: LanguagePreference): Promise<void> {
    this.#languageFailure.value = await choosePreference(chosen);
  }
}
