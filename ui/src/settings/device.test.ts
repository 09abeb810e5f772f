import { expect, test } from 'vitest';

import { Failed } from '../platform';
import { notification, presence } from '../platform/fixtures/device';
import { platform } from '../platform/fixtures/silent';
import { Device } from './device.svelte';

const refusal = new Failed({ code: 'read_only', refusals: [] });

async function read(answers: Parameters<typeof platform>[0]): Promise<Device> {
  const known = {
    notification: async () => notification('planned'),
    presence: async () => presence('planned'),
  };
  const device = new Device(platform({ ...known, ...answers }));
  await device.read();
  return device;
}

test('a choice shows at once, before the engine has kept it', async () => {
  const device = await read({});
  void device.notify({ time: '06:15' });
  expect(device.notification?.settings.time).toBe('06:15');
});

test('a choice that could not be kept is taken back, and that is said', async () => {
  const device = await read({ saveNotification: () => Promise.reject(refusal) });
  await device.notify({ enabled: false });
  expect(device.notification?.settings.enabled).toBe(true);
  expect(device.failure).toEqual(refusal.failure);
});

test('starting at login that the system refuses is shown as off', async () => {
  const device = await read({ savePresence: () => Promise.reject(refusal) });
  await device.stay({ start_at_login: true });
  expect(device.presence?.presence.start_at_login).toBe(false);
});

test('a test tells its outcome, and what the system says since', async () => {
  let state = 'planned';
  const device = await read({
    notification: async () => notification(state),
    testNotification: async () => {
      state = 'no_daemon';
      return 'unavailable';
    },
  });
  await device.test();
  expect(device.testing).toEqual({ kind: 'told', outcome: 'unavailable' });
  expect(device.notification?.permission).toBe('unavailable');
});
