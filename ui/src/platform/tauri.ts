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
  saveAppearance: async (appearance) => void (await unwrap(commands.saveAppearance(appearance))),
  dismissNotices: async () => void (await unwrap(commands.dismissNotices())),
  onTodayChanged: (callback) => {
    // Listening begins a moment later, and so does stopping.
    const listening = listen('today-changed', callback);
    return () => void listening.then((stop) => stop());
  },
};

async function unwrap<T>(answer: Promise<Answer<T>>): Promise<T> {
  const settled = await answer;
  if (settled.status === 'error') throw new Failed(settled.error);
  return settled.data;
}
