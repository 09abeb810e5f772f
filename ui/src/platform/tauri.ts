// The platform of the real window: the generated commands, with their failures thrown.

import { listen } from '@tauri-apps/api/event';
import type { Failure, Platform } from '.';
import { commands } from './bindings';
import { Failed } from './failure';

type Answer<T> = { status: 'ok'; data: T } | { status: 'error'; error: Failure };

export const platform: Platform = {
  today: () => unwrap(commands.today()),
  stepWorkout: (trainingDay, step) => unwrap(commands.stepWorkout(trainingDay, step)),
  logSet: (trainingDay, entry) => unwrap(commands.logSet(trainingDay, entry)),
  removeSet: async (setId) => void (await unwrap(commands.removeSet(setId))),
  replaceSet: (setId, entry) => unwrap(commands.replaceSet(setId, entry)),
  workout: (trainingDay) => unwrap(commands.workout(trainingDay)),
  rest: (trainingDay) => unwrap(commands.rest(trainingDay)),
  changeRest: (trainingDay, change) => unwrap(commands.changeRest(trainingDay, change)),
  saveRestSound: async (sounds) => void (await unwrap(commands.saveRestSound(sounds))),
  amendWorkout: (trainingDay, amendment, lasting) =>
    unwrap(commands.amendWorkout(trainingDay, amendment, lasting)),
  undoAmendment: (trainingDay) => unwrap(commands.undoAmendment(trainingDay)),
  substitutes: (trainingDay, exerciseId) => unwrap(commands.substitutes(trainingDay, exerciseId)),
  additions: (trainingDay) => unwrap(commands.additions(trainingDay)),
  noteExercise: async (trainingDay, exerciseId, text) =>
    void (await unwrap(commands.noteExercise(trainingDay, exerciseId, text))),
  workoutSummary: (trainingDay) => unwrap(commands.workoutSummary(trainingDay)),
  rateWorkout: (trainingDay, rating) => unwrap(commands.rateWorkout(trainingDay, rating)),
  skipWorkout: (trainingDay, reason) => unwrap(commands.skipWorkout(trainingDay, reason)),
  saveAthlete: (athlete) => unwrap(commands.saveAthlete(athlete)),
  dismissNotices: async () => void (await unwrap(commands.dismissNotices())),
  morning: () => unwrap(commands.morning()),
  saveMorning: (entry) => unwrap(commands.saveMorning(entry)),
  logActivity: (trainingDay, activity) => unwrap(commands.logActivity(trainingDay, activity)),
  removeActivity: (trainingDay, activity) => unwrap(commands.removeActivity(trainingDay, activity)),
  beginAbsence: (absence) => unwrap(commands.beginAbsence(absence)),
  endAbsence: (absence) => unwrap(commands.endAbsence(absence)),
  plan: () => unwrap(commands.plan()),
  changePlan: (change, confirm) => unwrap(commands.changePlan(change, confirm)),
  pinDay: (trainingDay, pinned) => unwrap(commands.pinDay(trainingDay, pinned)),
  undoChange: () => unwrap(commands.undoChange()),
  acceptProposal: (id) => unwrap(commands.acceptProposal(id)),
  keepProposal: (id) => unwrap(commands.keepProposal(id)),
  month: (of) => unwrap(commands.month(of)),
  dayRecord: (trainingDay) => unwrap(commands.dayRecord(trainingDay)),
  logPast: async (trainingDay, entry) => void (await unwrap(commands.logPast(trainingDay, entry))),
  amendPast: async (trainingDay, entry) => void (await unwrap(commands.amendPast(trainingDay, entry))),
  restoreSet: async (set) => void (await unwrap(commands.restoreSet(set))),
  deleteWorkout: async (trainingDay) => void (await unwrap(commands.deleteWorkout(trainingDay))),
  restoreWorkout: () => unwrap(commands.restoreWorkout()),
  progress: (range, exerciseId) => unwrap(commands.progress(range, exerciseId)),
  catalogue: () => unwrap(commands.catalogue()),
  exercise: (exerciseId) => unwrap(commands.exercise(exerciseId)),
  setNever: async (exerciseId, never) => void (await unwrap(commands.setNever(exerciseId, never))),
  setExerciseUnits: async (exerciseId, units) =>
    void (await unwrap(commands.setExerciseUnits(exerciseId, units))),
  saveOwnExercise: (draft) => unwrap(commands.saveOwnExercise(draft)),
  removeOwnExercise: async (exerciseId) => void (await unwrap(commands.removeOwnExercise(exerciseId))),
  saveAppearance: async (appearance) => void (await unwrap(commands.saveAppearance(appearance))),
  notification: () => unwrap(commands.notification()),
  saveNotification: (settings) => unwrap(commands.saveNotification(settings)),
  testNotification: () => unwrap(commands.testNotification()),
  presence: () => unwrap(commands.presence()),
  savePresence: (presence) => unwrap(commands.savePresence(presence)),
  coach: () => unwrap(commands.coach()),
  saveCoach: (draft) => unwrap(commands.saveCoach(draft)),
  saveCoachKey: (key, inFile) => unwrap(commands.saveCoachKey(key, inFile)),
  coachModels: () => unwrap(commands.coachModels()),
  testCoach: () => unwrap(commands.testCoach()),
  modelSees: () => unwrap(commands.modelSees()),
  askCoach: () => unwrap(commands.askCoach()),
  compareCoach: () => unwrap(commands.compareCoach()),
  weeklyWord: (ask) => unwrap(commands.weeklyWord(ask)),
  syncStatus: () => unwrap(commands.syncStatus()),
  syncSignUp: (signIn) => unwrap(commands.syncSignUp(signIn)),
  syncSignIn: (signIn) => unwrap(commands.syncSignIn(signIn)),
  syncNow: () => unwrap(commands.syncNow()),
  syncDevices: () => unwrap(commands.syncDevices()),
  syncRevokeDevice: (id) => unwrap(commands.syncRevokeDevice(id)),
  syncChangePassword: (password, newPassword) => unwrap(commands.syncChangePassword(password, newPassword)),
  syncSignOut: (wipe) => unwrap(commands.syncSignOut(wipe)),
  syncDeleteAccount: (password) => unwrap(commands.syncDeleteAccount(password)),
  syncUndoConflict: (id) => unwrap(commands.syncUndoConflict(id)),
  syncSettleConflict: (id, settlement) => unwrap(commands.syncSettleConflict(id, settlement)),
  exportData: (kind) => unwrap(commands.exportData(kind)),
  importData: () => unwrap(commands.importData()),
  backups: () => unwrap(commands.backups()),
  makeBackup: () => unwrap(commands.makeBackup()),
  restoreBackup: async (name) => void (await unwrap(commands.restoreBackup(name))),
  deleteEverything: async () => void (await unwrap(commands.deleteEverything())),
  about: () => unwrap(commands.about()),
  onTodayChanged: (callback) => told('today-changed', callback),
  onSyncChanged: (callback) => told('sync-changed', callback),
  onTodayWanted: (callback) => told('today-wanted', callback),
};

function told(event: string, callback: () => void): () => void {
  // Listening begins a moment later, and so does stopping.
  const listening = listen(event, callback);
  return () => void listening.then((stop) => stop());
}

async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.status === 'error') throw new Failed(settled.error);
  return settled.data;
}
