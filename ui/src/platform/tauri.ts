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
  saveAppearance: async (appearance) => void (await unwrap(commands.saveAppearance(appearance))),
  notification: () => unwrap(commands.notification()),
  saveNotification: (settings) => unwrap(commands.saveNotification(settings)),
  testNotification: () => unwrap(commands.testNotification()),
  presence: () => unwrap(commands.presence()),
  savePresence: (presence) => unwrap(commands.savePresence(presence)),
  exportData: (kind) => unwrap(commands.exportData(kind)),
  importData: () => unwrap(commands.importData()),
  backups: () => unwrap(commands.backups()),
  makeBackup: () => unwrap(commands.makeBackup()),
  restoreBackup: async (name) => void (await unwrap(commands.restoreBackup(name))),
  deleteEverything: async () => void (await unwrap(commands.deleteEverything())),
  about: () => unwrap(commands.about()),
  onTodayChanged: (callback) => told('today-changed', callback),
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
