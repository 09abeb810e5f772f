// The athlete's data as a whole: where they went, what came in, the backups, and what is under way.

import { Errand } from '../app/errand.svelte';
import {
  failureOf,
  type About,
  type Backup,
  type ExportKind,
  type Imported,
  type Platform,
} from '../platform';

export type Doing = 'export' | 'sets' | 'import' | 'backup' | 'restore' | 'delete';
export type Told =
  | { kind: 'exported'; file: string }
  | { kind: 'imported'; imported: Imported }
  | { kind: 'restored' }
  | { kind: 'backed_up' };

export class Data extends Errand<Doing> {
  backups = $state.raw<Backup[]>([]);
  about = $state.raw<About | null>(null);
  told = $state.raw<Told | null>(null);

  #platform: Platform;
  /** Called when everything that is shown may be another. */
  #onreplaced: () => Promise<void>;

  constructor(platform: Platform, onreplaced: () => Promise<void>) {
    super();
    this.#platform = platform;
    this.#onreplaced = onreplaced;
  }

  async read(): Promise<void> {
    try {
      this.backups = await this.#platform.backups();
      this.about = await this.#platform.about();
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  async export(kind: ExportKind): Promise<void> {
    await this.try(kind === 'sets' ? 'sets' : 'export', async () => {
      const file = await this.#platform.exportData(kind);
      this.told = file === null ? null : { kind: 'exported', file };
    });
  }

  async import(): Promise<void> {
    await this.try('import', async () => {
      const imported = await this.#platform.importData();
      if (imported === null) return;
      this.told = { kind: 'imported', imported };
      await this.#replaced();
    });
  }

  async backUp(): Promise<void> {
    await this.try('backup', async () => {
      this.backups = await this.#platform.makeBackup();
      this.told = { kind: 'backed_up' };
    });
  }

  async restore(name: string): Promise<boolean> {
    return this.try('restore', async () => {
      await this.#platform.restoreBackup(name);
      this.told = { kind: 'restored' };
      await this.#replaced();
    });
  }

  async deleteEverything(): Promise<boolean> {
    return this.try('delete', async () => {
      await this.#platform.deleteEverything();
      await this.#replaced();
    });
  }

  async #replaced(): Promise<void> {
    this.backups = await this.#platform.backups();
    await this.#onreplaced();
  }

  protected override forget(): void {
    super.forget();
    this.told = null;
  }
}
