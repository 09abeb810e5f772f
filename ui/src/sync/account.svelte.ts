// The account and its devices, as the section of the settings shows them: what is typed, what is under way, and why
// something was not done.

import { announce } from '../app/announcer.svelte';
import { Errand } from '../app/errand.svelte';
import {
  failureOf,
  type ConflictView,
  type Exercises,
  type PerformedSet,
  type Platform,
  type SyncDevice,
  type SyncDone,
  type SyncProblemCode,
} from '../platform';
import { addressOf, isAddress, isEmail, PASSWORD_LEAST, type Field, type Wrong } from './entry';
import type { Sync } from './sync.svelte';
import { computer, fieldOf, problemWords, said, wrongWords } from './wording';

type Doing = 'join' | 'now' | 'devices' | 'revoke' | 'password' | 'sign_out' | 'wipe' | 'delete';
export type Sheet = 'join' | 'devices' | 'password' | 'sign_out' | 'delete' | null;

export class Account extends Errand<Doing> {
  isNew = $state(false);
  server = $state('');
  email = $state('');
  device_name = $state('');
  password = $state('');
  new_password = $state('');
  sheet = $state.raw<Sheet>(null);
  devices = $state.raw<SyncDevice[] | null>(null);
  problem = $state.raw<SyncProblemCode | null>(null);
  /** What is missing or wrong in what was typed, before anybody was asked. */
  wrong = $state.raw<Wrong>({});
  /** The days of the sets that conflicts are about. */
  days = $state.raw<{ exercises: Exercises; performed: PerformedSet[] }>({ exercises: {}, performed: [] });

  #platform: Platform;
  #sync: Sync;

  constructor(platform: Platform, sync: Sync) {
    super();
    this.#platform = platform;
    this.#sync = sync;
  }

  /** Opens a sheet with nothing typed, but for what is known of the account. */
  open(sheet: Sheet): void {
    const { account = null, machine_name = null } = this.#sync.view ?? {};
    this.server = account?.server ?? this.server;
    this.email = account?.email ?? this.email;
    this.device_name = account?.device_name ?? (this.device_name || machine_name || computer());
    [this.password, this.new_password] = ['', ''];
    this.forget();
    this.sheet = sheet;
    if (sheet === 'devices') void this.readDevices();
  }

  close(): void {
    this.sheet = null;
    [this.password, this.new_password] = ['', ''];
    this.forget();
  }

  /** Why a field is not taken; the problem of the whole when it belongs to no field. */
  error(field: Field): string | undefined {
    const wrong = this.wrong[field];
    if (wrong !== undefined) return wrongWords(field, wrong);
    if (this.failure?.refusals.some((refusal) => refusal.field === field))
      return wrongWords(field, 'refused');
    return this.problem !== null && fieldOf(this.problem) === field ? problemWords(this.problem) : undefined;
  }

  async join(in_file: boolean): Promise<boolean> {
    const server = addressOf(this.server);
    const sign_in = {
      server,
      email: this.email.trim(),
      password: this.password,
      device_name: this.device_name.trim(),
      in_file,
    };
    const wrong: Wrong = {};
    if (!isAddress(server)) wrong.server = 'refused';
    if (!isEmail(sign_in.email)) wrong.email = 'refused';
    if (sign_in.device_name === '') wrong.device_name = 'refused';
    if (sign_in.password === '') wrong.password = 'missing';
    else if (this.isNew && sign_in.password.length < PASSWORD_LEAST) wrong.password = 'refused';
    if (this.#isWrong(wrong)) return false;
    const joined = await this.#done('join', () =>
      this.isNew ? this.#platform.syncSignUp(sign_in) : this.#platform.syncSignIn(sign_in),
    );
    if (joined) this.close();
    return joined;
  }

  now(): Promise<boolean> {
    return this.#done('now', () => this.#platform.syncNow());
  }

  async readDevices(): Promise<void> {
    await this.try('devices', async () => {
      const { problem, devices } = await this.#platform.syncDevices();
      this.problem = problem;
      if (problem === null) this.devices = devices;
    });
  }

  /** Reads the days of the sets that conflicts name, so that the sets have names. */
  async readDays(conflicts: readonly ConflictView[]): Promise<void> {
    const named = conflicts.flatMap(({ table, kind, training_day }) =>
      (table === 'performed_set' || kind === 'same_set') && training_day !== null ? [training_day] : [],
    );
    try {
      const records = await Promise.all([...new Set(named)].map((day) => this.#platform.dayRecord(day)));
      this.days = {
        exercises: Object.assign({}, ...records.map(({ exercises }) => exercises)),
        performed: records.flatMap(({ performed }) => performed),
      };
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Signs another device out. */
  async revoke(id: string): Promise<boolean> {
    return this.try('revoke', async () => {
      const { problem, devices } = await this.#platform.syncRevokeDevice(id);
      this.problem = problem;
      if (problem === null) this.devices = devices;
    });
  }

  async changePassword(): Promise<boolean> {
    const wrong: Wrong = {};
    if (this.password === '') wrong.password = 'missing';
    if (this.new_password.length < PASSWORD_LEAST) wrong.new_password = 'refused';
    if (this.#isWrong(wrong)) return false;
    const changed = await this.#done('password', () =>
      this.#platform.syncChangePassword(this.password, this.new_password),
    );
    if (changed) this.#told(said.password());
    return changed;
  }

  async signOut(wipe: boolean): Promise<boolean> {
    const gone = await this.#done(wipe ? 'wipe' : 'sign_out', () => this.#platform.syncSignOut(wipe));
    if (gone) this.#told(said.signed_out());
    return gone;
  }

  async deleteAccount(): Promise<boolean> {
    if (this.#isWrong(this.password === '' ? { password: 'missing' } : {})) return false;
    const deleted = await this.#done('delete', () => this.#platform.syncDeleteAccount(this.password));
    if (deleted) this.#told(said.deleted());
    return deleted;
  }

  #told(sentence: string): void {
    this.close();
    announce(sentence);
  }

  protected override forget(): void {
    super.forget();
    [this.problem, this.wrong] = [null, {}];
  }

  #isWrong(wrong: Wrong): boolean {
    this.forget();
    this.wrong = wrong;
    return Object.keys(wrong).length > 0;
  }

  /** True once the server has done it; what another device wrote may have come with it. */
  async #done(doing: Doing, act: () => Promise<SyncDone>): Promise<boolean> {
    const asked = await this.try(doing, async () => {
      const { problem, view } = await act();
      this.#sync.show(view);
      this.problem = problem;
      if (problem === null) await this.#sync.changed();
    });
    return asked && this.problem === null;
  }
}
