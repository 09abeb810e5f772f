import { beforeEach, describe, expect, it, vi } from 'vitest';

import { Failed, type ConflictView, type PerformedSet, type SyncDone, type SyncView } from '../platform';
import { day } from '../platform/fixtures/day';
import { devices, off, twice, view } from '../platform/fixtures/sync';
import { platform } from '../platform/fixtures/silent';
import { speak } from '../words';
import { Account } from './account.svelte';
import { alsoLogged, told } from './conflict';
import { addressOf, hostOf, isAddress } from './entry';
import { markOf } from './mark';
import { Sync } from './sync.svelte';
import type { Known } from './version';
import { problemWords, when } from './wording';

const NOW_MS = Date.parse('2026-11-26T09:00:00Z');
const on = view('on');
const today = day({ state: 'planned', theme: 'system', language: 'en', units: 'metric' });
const known: Known = { athlete: today.athlete, exercises: today.exercises, performed: [] };
const [mass, goals, workout] = view('conflicts').conflicts;
if (!mass || !goals || !workout) throw new Error('the fixtures have conflicts');

const squat: PerformedSet = {
  set_id: '2026-11-26/13f9xq2-1',
  exercise_id: 'high-bar-back-squat',
  set: 2,
  reps: 5,
  seconds: null,
  metres: null,
  load_kg: 100,
  rpe: null,
  done_at: '2026-11-26T06:20:00Z',
};
const heavier = { ...squat, set_id: '2026-11-26/0000007-4', load_kg: 102.5 };

beforeEach(() => speak('en'));

describe('the mark', () => {
  const synced = (minutes: number) => new Date(NOW_MS - minutes * 60_000).toISOString();
  const cases: [string, Partial<SyncView>, string | null][] = [
    ['sync that is off', off, null],
    ['all well', { pending: 0, last_sync_at: synced(300) }, null],
    ['changes that wait for an hour', { pending: 3, last_sync_at: synced(60) }, null],
    ['changes that wait for longer', { pending: 3, last_sync_at: synced(61) }, 'waiting'],
    ['a first sync under way', { pending: 900, last_sync_at: null }, null],
    ['a sign-in that ended', { is_signed_in: false }, 'sign_in'],
    ['conflicts', { conflicts: [mass] }, 'conflicts'],
    ['conflicts after signing out', { ...off, conflicts: [mass] }, 'conflicts'],
  ];
  it.each(cases)('of %s is as it should be', (_, change, kind) => {
    expect(markOf({ ...on, ...change }, NOW_MS)?.kind ?? null).toBe(kind);
  });
});

describe('what is typed', () => {
  it.each([
    ['sync.example.org', 'https://sync.example.org', true],
    ['https://nas.lan:8443/ ', 'https://nas.lan:8443', true],
    ['http://127.0.0.1:8480', 'http://127.0.0.1:8480', true],
    ['http://[::1]:8480', 'http://[::1]:8480', true],
    ['http://sync.example.org', 'http://sync.example.org', false],
    ['http://127.example.org', 'http://127.example.org', false],
    ['ftp://sync.example.org', 'ftp://sync.example.org', false],
    ['', '', false],
  ])('%s is the address %s', (typed, address, taken) => {
    expect(addressOf(typed)).toBe(address);
    expect(isAddress(address)).toBe(taken);
  });

  it('is shown by its host', () => {
    expect(hostOf('https://sync.example.org:8443')).toBe('sync.example.org:8443');
  });
});

it('says when in words of the day', () => {
  const now = new Date(2026, 10, 26, 9, 0);
  expect(when(new Date(2026, 10, 26, 7, 2).toISOString(), now)).toBe('today, 07:02');
  expect(when(new Date(2026, 10, 25, 23, 59).toISOString(), now)).toBe('yesterday, 23:59');
  expect(when(new Date(2026, 10, 19, 18, 3).toISOString(), now)).toBe('Thu 19 Nov, 18:03');
});

describe('a conflict', () => {
  const lines = (conflict: ConflictView, of = known) =>
    told(conflict, of).versions.map(({ values }) => values);

  it('is told in the units of the athlete', () => {
    expect(told(mass, known)).toMatchObject({ what: 'Body mass', day: 'Thu 19 Nov' });
    expect(lines(mass)).toEqual([['80.5\u00a0kg'], ['81\u00a0kg']]);
    const imperial = { ...known, athlete: { ...today.athlete, units: 'imperial' } } as const;
    expect(lines(mass, imperial)).toEqual([['177.5\u00a0lb'], ['178.5\u00a0lb']]);
  });

  it('is told in the words of the settings and of the workout', () => {
    expect([told(goals, known).what, ...lines(goals)]).toEqual([
      'Goal',
      ['Get stronger, Build muscle'],
      ['Last longer'],
    ]);
    expect(lines(workout)).toEqual([
      ['Done', 'Bar felt light.'],
      ['Skipped', 'Nothing'],
    ]);
  });

  it('names the set whose load is another', () => {
    const load = { name: 'load_kg', lost: '100', stands: '102.5' };
    const conflict = { ...mass, table: 'performed_set', key: squat.set_id, fields: [load] };
    const { what } = told(conflict, { ...known, performed: [squat] });
    expect([what, ...lines(conflict)]).toEqual([
      'High-bar back squat, set 2',
      ['100\u00a0kg'],
      ['102.5\u00a0kg'],
    ]);
  });

  it('about a workout tells what the athlete did, and not what follows from it', () => {
    const field = (name: string, lost: string, stands: string) => ({ name, lost, stands });
    const fields = [
      field('finished_at', '"2026-11-19T17:05:00Z"', 'null'),
      field('status', '"finished"', '"started"'),
      field('feel', '"too_hard"', 'null'),
    ];
    expect(lines({ ...workout, fields })).toEqual([
      ['Done', 'Too hard'],
      ['Begun, not finished', 'Nothing'],
    ]);
    expect(lines({ ...workout, fields: [field('activities', '[]', '[{}]')] })).toEqual([
      ['Another version'],
      ['Another version'],
    ]);
  });

  it('says that a set is on another device where its name is not known', () => {
    const both = twice(squat, heavier);
    const unnamed = { ...both, sets: both.sets.map((set) => ({ ...set, device_name: null })) };
    expect(told(unnamed, known).versions.map(({ where }) => where)).toEqual(['Here', 'Another device']);
    expect(alsoLogged(squat, [unnamed])).toBe('also logged on another device');
  });

  it('of a newer version is told without its content', () => {
    const strange = { name: 'colour', lost: '{"r":1}', stands: 'no JSON' };
    const conflict = { ...mass, table: 'mood', key: 'x', training_day: null, fields: [strange] };
    expect([told(conflict, known).what, ...lines(conflict)]).toEqual([
      'Something of a newer version',
      ['Another version'],
      ['Another version'],
    ]);
  });

  it('about a set that was logged twice leaves both, or one of them', () => {
    const { what, choices } = told(twice(squat, heavier), known);
    expect(what).toBe('High-bar back squat, set 2');
    expect(choices.map(({ label, settlement }) => [label, settlement])).toEqual([
      ['Keep both', { keep: 'both' }],
      ['Keep only 5 × 100\u00a0kg', { keep: 'only', set_id: squat.set_id }],
      ['Keep only 5 × 102.5\u00a0kg', { keep: 'only', set_id: heavier.set_id }],
    ]);
    const alike = told(twice(squat, { ...heavier, load_kg: 100 }), known);
    expect(alike.choices.map(({ label }) => label)).toEqual(['Keep both', 'Keep one']);
  });

  it('marks both sets, each with the other device', () => {
    const conflicts = [mass, twice(squat, heavier)];
    expect(alsoLogged(squat, conflicts)).toBe('also logged on Phone');
    expect(alsoLogged(heavier, conflicts)).toBe('also logged on this device');
    expect(alsoLogged({ ...squat, set_id: '2026-11-26/13f9xq2-9' }, conflicts)).toBeNull();
  });

  it('names each of three devices', () => {
    const both = twice(squat, heavier);
    const third = { ...heavier, set_id: `${squat.set_id}3` };
    const tablet = { set: third, is_from_here: false, device_name: 'Tablet' };
    const conflict = { ...both, sets: [...both.sets, tablet] };
    expect(told(conflict, known).versions.map(({ where }) => where)).toEqual(['Here', 'Phone', 'Tablet']);
    expect(alsoLogged(squat, [conflict])).toBe('also logged on Phone and on Tablet');
  });

  it('of which nobody can tell what was later leaves what was written here, or takes the other', () => {
    const { versions, choices } = told({ ...mass, is_from_here: false }, known);
    expect(versions.map(({ where, stands }) => [where, stands])).toEqual([
      ['Phone', false],
      ['Here', true],
    ]);
    expect(choices.map(({ label, settlement }) => [label, settlement])).toEqual([
      ['Use theirs', 'undo'],
      ['Keep mine', { keep: 'stands' }],
    ]);
  });
});

describe('the network', () => {
  const network = new EventTarget();

  beforeEach(() => {
    vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
    vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network));
    return () => vi.unstubAllGlobals();
  });

  it.each([
    ['unreachable', 1],
    ['revoked', 0],
  ] as const)('that is back has a sync that was %s tried %i times', async (code, times) => {
    const problem = { code, next_try_at: null };
    const syncNow = vi.fn(() => Promise.resolve<SyncDone>({ problem: null, view: on }));
    const sync = new Sync(
      platform({
        syncStatus: () => Promise.resolve({ ...on, problem }),
        syncNow,
        onSyncChanged: () => () => {},
      }),
      () => Promise.resolve(),
    );
    const unfollow = sync.follow();
    await vi.waitFor(() => expect(sync.view?.problem?.code).toBe(code));
    network.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(sync.view?.problem?.code).toBe(times === 1 ? undefined : code));
    expect(syncNow).toHaveBeenCalledTimes(times);
    unfollow();
    sync.show({ ...on, problem: { code: 'unreachable', next_try_at: null } });
    network.dispatchEvent(new Event('online'));
    expect(syncNow).toHaveBeenCalledTimes(times);
  });
});

describe('the account', () => {
  function known_of(answers: Parameters<typeof platform>[0]) {
    let changed = 0;
    const machine = platform({ syncStatus: async () => off, ...answers });
    const sync = new Sync(machine, async () => void (changed += 1));
    return { sync, account: new Account(machine, sync), changed: () => changed };
  }

  async function typed(account: Account): Promise<void> {
    account.open('join');
    [account.server, account.email, account.password] = ['nas.lan', ' mara@example.org ', 'a long password'];
  }

  it('asks no server before everything is there that it needs', async () => {
    const { account } = known_of({ syncSignIn: () => Promise.reject(new Error('asked')) });
    account.open('join');
    expect(await account.join(false)).toBe(false);
    expect(account.failure).toBeNull();
    expect(account.error('server')).toContain('https://');
    expect(account.error('email')).toBe('This is no e-mail address.');
    expect(account.error('password')).toBe('Type your password.');
    expect(account.error('device_name')).toBeUndefined();
  });

  it('signs in with what is typed, and shows what came with it', async () => {
    const asked: unknown[] = [];
    const { sync, account, changed } = known_of({
      syncSignIn: async (sign_in) => {
        asked.push(sign_in);
        return { problem: null, view: on };
      },
    });
    sync.show(off);
    await typed(account);
    expect(await account.join(false)).toBe(true);
    expect(asked).toEqual([
      {
        server: 'https://nas.lan',
        email: 'mara@example.org',
        password: 'a long password',
        device_name: 'desk',
        in_file: false,
      },
    ]);
    expect([sync.view?.is_signed_in, account.sheet, account.password, changed()]).toEqual([
      true,
      null,
      '',
      1,
    ]);
  });

  it.each([
    ['unreachable', 'server'],
    ['certificate_other_host', 'server'],
    ['email_taken', 'email'],
    ['wrong_credentials', 'password'],
  ] as const)('tells %s under the field %s, and keeps what was typed', async (problem, field) => {
    const answer: SyncDone = { problem, view: off };
    const { account, changed } = known_of({ syncSignIn: async () => answer });
    await typed(account);
    expect(await account.join(false)).toBe(false);
    expect(account.error(field)).toBe(problemWords(problem));
    expect([account.sheet, account.password, changed()]).toEqual(['join', 'a long password', 0]);
  });

  it('asks about a file where there is no keychain', async () => {
    const files: boolean[] = [];
    const { account } = known_of({
      syncSignIn: async ({ in_file }) => {
        files.push(in_file);
        if (in_file) return { problem: null, view: on };
        throw new Failed({ code: 'keychain_missing', refusals: [] });
      },
    });
    await typed(account);
    await account.join(false);
    expect(account.asksForKeychain).toBe(true);
    expect(await account.join(true)).toBe(true);
    expect(files).toEqual([false, true]);
  });

  it('keeps a device in the list that could not be signed out', async () => {
    const { account } = known_of({
      syncDevices: async () => ({ problem: null, devices }),
      syncRevokeDevice: async () => ({ problem: 'unreachable', devices: [] }),
    });
    await account.readDevices();
    await account.revoke('c');
    expect([account.devices?.length, account.problem]).toEqual([devices.length, 'unreachable']);
  });

  it('wipes only when that is asked for', async () => {
    const wiped: boolean[] = [];
    const { account } = known_of({
      syncSignOut: async (wipe) => {
        wiped.push(wipe);
        return { problem: null, view: off };
      },
    });
    await account.signOut(false);
    await account.signOut(true);
    expect(wiped).toEqual([false, true]);
  });
});

describe('settling', () => {
  it('reads anew what is shown, and says when nothing is left', async () => {
    let changed = 0;
    const one = view('one_conflict');
    const machine = platform({ syncStatus: async () => one, syncUndoConflict: async () => on });
    const sync = new Sync(machine, async () => void (changed += 1));
    await sync.read();
    expect(sync.mark).toEqual({ kind: 'conflicts', count: 1 });
    expect(await sync.undo('1')).toBe(true);
    expect([sync.mark, sync.decided, changed]).toEqual([null, true, 1]);
  });

  it('that fails leaves the conflict where it is', async () => {
    const one = view('one_conflict');
    const refusal = new Failed({ code: 'busy', refusals: [] });
    const machine = platform({
      syncStatus: async () => one,
      syncSettleConflict: () => Promise.reject(refusal),
    });
    const sync = new Sync(machine, async () => {});
    await sync.read();
    expect(await sync.settle('1', { keep: 'stands' })).toBe(false);
    expect([sync.view?.conflicts.length, sync.failure]).toEqual([1, refusal.failure]);
  });
});
