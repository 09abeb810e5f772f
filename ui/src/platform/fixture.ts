// A platform without a machine behind it, to look at the screens in any browser: `?state=started&theme=dark&lang=de`.
//
// It is built only with `--mode fixture`. It answers as the engine would, from memory, after a short wait.

import type {
  CoachView,
  NotificationView,
  PerformedSet,
  PlanView,
  Platform,
  PresenceView,
  Rating,
  RestView,
  Session,
  Step,
  SyncDone,
  SyncView,
  TodayView,
  WorkoutScreen,
  WorkoutView,
} from '.';
import { Failed } from './failure';
import { day, type Scene } from './fixtures/day';
import * as coaching from './fixtures/coach';
import * as device from './fixtures/device';
import * as syncing from './fixtures/sync';
import { catalogueOf, emptyProgress, exerciseOf, progressOf } from './fixtures/figures';
import { Past } from './fixtures/past';
import { about, backups } from './fixtures/data';
import { morning } from './fixtures/morning';
import { changed, planOf, planWith } from './fixtures/plan';
import { amendedSession, incomingOf, restAfter, screenOf, summaryOf } from './fixtures/workout';

const asked = new URLSearchParams(location.search);
const scene: Scene = {
  state: asked.get('state') ?? 'planned',
  theme: oneOf(asked.get('theme'), ['light', 'dark'] as const) ?? 'system',
  language: oneOf(asked.get('lang'), ['en', 'de'] as const) ?? 'en',
  units: asked.get('units') === 'imperial' ? 'imperial' : 'metric',
};

let view: TodayView = day(scene);
let plan: PlanView = planOf(view);
let notification: NotificationView = device.notification(scene.state);
let coach: CoachView = coaching.view(scene.state);
let devices = syncing.devices;
let presence: PresenceView = device.presence(scene.state);
let counter = 0;
const isFirst = asked.get('state') === 'first_open';
const past = new Past(view, isFirst);
const never = new Set<string>();
let sync: SyncView = syncing.view(asked.get('sync'));
if (asked.get('sync') === 'twice') sync = loggedTwice(syncing.view('on'));
let rest: RestView | null = asked.get('rest') === 'on' ? restAfter('2026-11-26/13f9xq2-0', 106) : null;
let sounds = true;
let rating: Rating = { session_rpe: null, feel: null, note: null };
let unchanged: Session | null = null;
const notes: Record<string, string> = {};

export const platform: Platform = {
  today: async () => {
    await moment(scene.state === 'loading' ? 3_600_000 : 20);
    const code = oneOf(asked.get('code'), [
      'in_use',
      'disk_full',
      'newer_schema',
      'clock_implausible',
    ] as const);
    if (scene.state === 'error') throw new Failed({ code: code ?? 'storage', refusals: [] });
    return view;
  },
  stepWorkout: async (trainingDay, step) => {
    await moment(200);
    if (asked.get('fail') === 'step') throw new Failed({ code: 'busy', refusals: [] });
    if (trainingDay === view.training_day) change(stepped[step]);
    else view = { ...view, open_workouts: [] };
    return view;
  },
  logSet: async (trainingDay, entry) => {
    await moment(200);
    if (trainingDay !== view.training_day) return past.add(trainingDay, entry);
    if (asked.get('fail') === 'log') throw new Failed({ code: 'disk_full', refusals: [] });
    counter += 1;
    const logged: PerformedSet = {
      ...entry,
      set_id: `2026-11-26/13f9xq2-${counter}`,
      done_at: new Date().toISOString(),
    };
    rest = restAfter(logged.set_id, 180);
    change(({ performed }) => ({ performed: [...performed, logged] }));
    return logged;
  },
  removeSet: async (setId) => {
    await moment(200);
    if (past.remove(setId)) return;
    change(({ performed }) => ({ performed: performed.filter(({ set_id }) => set_id !== setId) }));
  },
  replaceSet: async (setId, entry) => {
    await moment(200);
    if (!setId.startsWith(view.training_day)) return past.replace(setId, entry);
    const corrected: PerformedSet = { ...entry, set_id: setId, done_at: new Date().toISOString() };
    change(({ performed }) => ({
      performed: performed.map((set) => (set.set_id === setId ? corrected : set)),
    }));
    return corrected;
  },
  workout: async () => {
    await moment(20);
    return shown();
  },
  rest: async () => rest,
  changeRest: async (_, change) => {
    await moment(50);
    rest = rest && change.kind === 'move' ? moved(rest, change.by_s) : null;
    return rest;
  },
  saveRestSound: async (wanted) => {
    sounds = wanted;
  },
  amendWorkout: async (_, amendment) => {
    await moment(200);
    if (asked.get('fail') === 'amend') throw new Failed({ code: 'gate_refused', refusals: [] });
    unchanged = view.workout.session;
    change(({ session }) => ({ session: amendedSession(session, amendment) }));
    return shown();
  },
  undoAmendment: async () => {
    await moment(100);
    const before = unchanged;
    unchanged = null;
    if (before) change(() => ({ session: before }));
    return shown();
  },
  substitutes: async () => {
    await moment(50);
    return incomingOf(['front-squat', 'leg-press', 'goblet-squat', 'bulgarian-split-squat']);
  },
  additions: async () => {
    await moment(50);
    return incomingOf(['cable-row', 'overhead-press', 'leg-press']);
  },
  noteExercise: async (_, exerciseId, text) => {
    notes[exerciseId] = text;
  },
  workoutSummary: async () => summaryOf(view, rating),
  rateWorkout: async (_, said) => {
    await moment(200);
    if (asked.get('fail') === 'rate') throw new Failed({ code: 'disk_full', refusals: [] });
    rating = said;
    return summaryOf(view, rating);
  },
  skipWorkout: async (_, reason) => {
    await moment(200);
    change(() => ({ status: 'skipped', skip_reason: reason }));
    return view;
  },
  saveAthlete: async (athlete) => {
    await moment(250);
    if (asked.get('fail') === 'athlete') {
      throw new Failed({
        code: 'refused',
        refusals: [{ field: 'height_cm', message: 'must be from 50 to 260' }],
      });
    }
    view = { ...view, athlete };
    return view;
  },
  morning: async () => {
    await moment(20);
    return morning(scene.state);
  },
  saveMorning: async () => {
    await moment(200);
    if (asked.get('fail') === 'morning') {
      throw new Failed({ code: 'refused', refusals: [{ field: 'hrv_rmssd_ms', message: '' }] });
    }
    return view;
  },
  logActivity: async (_, activity) => {
    await moment(200);
    change(({ activities }) => ({ activities: [...activities, activity] }));
    return view;
  },
  removeActivity: async (_, activity) => {
    await moment(200);
    change(({ activities }) => ({ activities: activities.filter((each) => each !== activity) }));
    return view;
  },
  beginAbsence: async (absence) => {
    await moment(200);
    const absences = [...(view.athlete.absences ?? []), absence];
    view = { ...view, athlete: { ...view.athlete, absences } };
    return view;
  },
  endAbsence: async (absence) => {
    await moment(200);
    const absences = (view.athlete.absences ?? []).filter((each) => each.from !== absence.from);
    view = { ...view, athlete: { ...view.athlete, absences } };
    return view;
  },
  plan: async () => {
    await moment(20);
    return plan;
  },
  changePlan: async (change, confirm) => {
    await moment(200);
    const answer = changed(plan, change, confirm);
    if (confirm) plan = planWith(answer.after);
    else view = { ...view, proposal: answer.proposal };
    return answer;
  },
  pinDay: async (trainingDay, pinned) => {
    await moment(100);
    plan = planWith(
      plan.days.map((each) => (each.training_day === trainingDay ? { ...each, pinned } : each)),
    );
    return plan;
  },
  undoChange: async () => {
    await moment(100);
    view = { ...view, can_undo: false };
    return view;
  },
  acceptProposal: async () => {
    await moment(200);
    if (asked.get('fail') === 'take') throw new Failed({ code: 'outdated', refusals: [] });
    const after = view.proposal?.after;
    if (after) change(() => ({ session: after }));
    view = { ...view, proposal: null };
    return view;
  },
  keepProposal: async () => {
    await moment(200);
    view = { ...view, proposal: null };
    return view;
  },
  month: async (of) => past.month(of),
  dayRecord: async (trainingDay) => past.record(trainingDay),
  logPast: async (trainingDay, entry) => past.log(trainingDay, entry),
  amendPast: async (trainingDay, entry) => past.log(trainingDay, entry),
  restoreSet: async (set) => past.restore(set),
  deleteWorkout: async (trainingDay) => past.delete(trainingDay),
  restoreWorkout: async () => past.bringBack(),
  progress: async (range) =>
    isFirst ? emptyProgress(view) : progressOf(view, range, Number(asked.get('years') ?? 2)),
  catalogue: async () => catalogueOf(never),
  exercise: async (id) => exerciseOf(view, id, never),
  setNever: async (id, on) => void (on ? never.add(id) : never.delete(id)),
  setExerciseUnits: async (exercise_id, units) => {
    const others = (view.athlete.exercise_units ?? []).filter((own) => own.exercise_id !== exercise_id);
    const exercise_units = units === view.athlete.units ? others : [...others, { exercise_id, units }];
    view = { ...view, athlete: { ...view.athlete, exercise_units } };
  },
  saveOwnExercise: async ({ id }) => id ?? 'own-exercise',
  removeOwnExercise: async () => {},
  saveAppearance: async () => moment(50),
  notification: async () => notification,
  saveNotification: async (settings) => {
    await moment(100);
    notification = { ...notification, settings };
    return notification;
  },
  testNotification: async () => {
    await moment(300);
    return notification.permission === 'granted' ? 'handed' : 'unavailable';
  },
  presence: async () => presence,
  savePresence: async (wanted) => {
    await moment(100);
    presence = { ...presence, presence: wanted };
    return presence;
  },
  coach: async () => coach,
  saveCoach: async ({ agrees_to, ...settings }) => {
    await moment(150);
    if (settings.endpoint.startsWith('ftp')) {
      throw new Failed({ code: 'refused', refusals: [{ field: 'endpoint', message: '' }] });
    }
    coach = coaching.settled(coach, settings, agrees_to);
    return coach;
  },
  saveCoachKey: async (key, inFile) => {
    await moment(150);
    if (key !== null && !inFile && asked.get('fail') === 'keychain') {
      throw new Failed({ code: 'keychain_missing', refusals: [] });
    }
    coach = coaching.keyed(coach, key === null ? 'nowhere' : inFile ? 'file' : 'keychain');
    return coach;
  },
  coachModels: async () => {
    await moment(150);
    return coaching.models;
  },
  testCoach: async () => {
    await moment(200);
    return coaching.check(asked.get('fail') === 'coach');
  },
  modelSees: async () => {
    await moment(50);
    return coaching.sees;
  },
  askCoach: async () => {
    await moment(300);
    throw new Failed({ code: 'locked', refusals: [] });
  },
  compareCoach: async () => coaching.compared(view),
  weeklyWord: async () => (scene.state.startsWith('coach') ? coaching.word : null),
  syncStatus: async () => sync,
  syncSignUp: async (signIn) => syncDone(() => syncing.joined(sync, signIn)),
  syncSignIn: async (signIn) => {
    if (!signIn.in_file && asked.get('fail') === 'keychain') {
      await moment(150);
      throw new Failed({ code: 'keychain_missing', refusals: [] });
    }
    return syncDone(() => syncing.joined(sync, signIn));
  },
  syncNow: async () => syncDone(() => syncing.inSync(sync)),
  syncDevices: async () => {
    await moment(50);
    return { problem: null, devices };
  },
  syncRevokeDevice: async (id) => {
    await moment(150);
    devices = devices.filter((each) => each.id !== id);
    return { problem: null, devices };
  },
  syncChangePassword: async () => syncDone(() => sync),
  syncSignOut: async () => syncDone(() => syncing.off),
  syncDeleteAccount: async () => syncDone(() => syncing.off),
  syncUndoConflict: async (id) => {
    await moment(150);
    sync = syncing.without(sync, id);
    return sync;
  },
  syncSettleConflict: async (id) => {
    await moment(150);
    sync = syncing.without(sync, id);
    return sync;
  },
  exportData: async () => {
    await moment(200);
    return '/home/mara/Documents/healthpilot-2026-11-26.json';
  },
  importData: async () => {
    await moment(200);
    if (asked.get('fail') === 'import') {
      throw new Failed({ code: 'refused', refusals: [{ field: 'mornings[3].hrv_rmssd_ms', message: '' }] });
    }
    return { workouts: 365, sets: 4210, mornings: 292 };
  },
  backups: async () => (scene.state === 'first' ? [] : backups),
  makeBackup: async () => {
    await moment(200);
    return backups;
  },
  restoreBackup: async () => moment(200),
  deleteEverything: async () => moment(200),
  about: async () => about,
  dismissNotices: async () => {
    view = { ...view, notices: [] };
  },
  onTodayChanged: () => () => {},
  onSyncChanged: () => () => {},
  onTodayWanted: () => () => {},
};

/** The first set of a past day, and of today where there is one, is logged on the phone as well. */
function loggedTwice(on: SyncView): SyncView {
  const [first] = past.record(syncing.DAY).performed;
  const [now] = view.workout.performed;
  const conflicts = first ? [syncing.twice(first, past.add(syncing.DAY, heavier(first)))] : [];
  if (now === undefined) return { ...on, conflicts };
  const other = { ...heavier(now), set_id: '2026-11-26/0000007-4' };
  change(({ performed }) => ({ performed: [...performed, other] }));
  return { ...on, conflicts: [...conflicts, syncing.twice(now, other)] };
}

function heavier(set: PerformedSet): PerformedSet {
  return { ...set, load_kg: (set.load_kg ?? 0) + 2.5 };
}

/** What needs the server: `problem=unreachable` says why it is not done, `lasts=on` never ends. */
async function syncDone(act: () => SyncView): Promise<SyncDone> {
  await moment(asked.get('lasts') === 'on' ? 3_600_000 : 150);
  const problem = syncing.problemNamed(asked.get('problem'));
  if (problem === null) sync = act();
  return { problem, view: sync };
}

function shown(): WorkoutScreen {
  return screenOf(view, { rest, rest_sound: sounds, notes, can_take_back: unchanged !== null });
}

function moved(from: RestView, by_s: number): RestView {
  return { ...from, ends_at: new Date(Date.parse(from.ends_at) + by_s * 1000).toISOString() };
}

const stepped: Record<Step, (workout: WorkoutView) => Partial<WorkoutView>> = {
  start: () => ({ status: 'started', started_at: '2026-11-26T06:12:00Z' }),
  finish: () => ({ status: 'finished', finished_at: '2026-11-26T07:01:00Z' }),
  skip: () => ({ status: 'skipped', skip_reason: null }),
  undo: ({ status }) =>
    status === 'finished'
      ? { status: 'started', finished_at: null }
      : { status: 'planned', started_at: null },
};

function change(to: (workout: WorkoutView) => Partial<WorkoutView>): void {
  view = { ...view, workout: { ...view.workout, ...to(view.workout) } };
}

function moment(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function oneOf<T extends string>(value: string | null, options: readonly T[]): T | undefined {
  return options.find((option) => option === value);
}
