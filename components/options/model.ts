import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { choosePreference, type LanguagePreference } from '../page/preference.ts';
import { AddressesModel } from './addresses.ts';
import { VaultModel } from '../unlock/model.ts';
import { ConnectionsModel } from './connections/model.ts';
import { ExportModel } from './export.ts';
import { FactsModel } from './facts.ts';
import { ClearModel } from './history/clear.ts';
import { HistorySearch } from './history/search.ts';
import { LimitsModel } from './limits.ts';
import { PresetManager } from './presets/manager.ts';
import { LockModel } from './lock.ts';

/** The options page: connections, the language and the history, each on its own. */
export class OptionsModel {
  readonly vault = new VaultModel();
  readonly lock = new LockModel(this.vault);
  readonly connections = new ConnectionsModel();
  readonly addresses = new AddressesModel();
  readonly history = new HistorySearch();
  readonly clearing = new ClearModel(() => this.history.showEverything());
  readonly export = new ExportModel();
  readonly limits = new LimitsModel();
  readonly facts = new FactsModel();
  readonly presets = new PresetManager();
  readonly #languageFailure = signal<Failure | undefined>(undefined);

  readonly #keysFailure = signal<Failure | undefined>(undefined);

  readonly languageFailure = computed(() => this.#languageFailure.value);
  readonly keysFailure = computed(() => this.#keysFailure.value);

  start(): () => void {
    const stopConnection = this.connections.start();
    const stopAddresses = this.addresses.start();
    const stopHistory = this.history.start();
    const stopPresets = this.presets.start();
    const stopVault = this.vault.start(() => this.#opened());
    void this.vault.read();
    void this.limits.load();
    void this.facts.load();
    return () => {
      stopPresets();
      stopVault();
      stopHistory();
      stopAddresses();
      stopConnection();
    };
  }

  /** What could not be read while the vault was locked. */
  #opened(): void {
    this.lock.clear();
    void this.connections.load();
    void this.history.refresh();
    void this.limits.load();
    void this.facts.load();
    void this.addresses.load();
    void this.presets.read();
  }

  async chooseLanguage(chosen: LanguagePreference): Promise<void> {
    this.#languageFailure.value = await choosePreference({ language: chosen });
  }

  /** Whether characters alone are shortcuts in the extension's pages. */
  async chooseSingleKeys(wanted: boolean): Promise<void> {
    this.#keysFailure.value = await choosePreference({ singleKeys: wanted });
  }

  /** Reads every change there is, and so may come upon some that cannot be read: they are reported with the list. */
  async exportHistory(): Promise<void> {
    await this.export.export();
    await this.history.refresh();
  }
}
