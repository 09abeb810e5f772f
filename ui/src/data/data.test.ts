import { beforeEach, expect, test } from 'vitest';

import { Failed } from '../platform';
import { platform } from '../platform/fixtures/silent';
import { speak } from '../words';
import { Data } from './data.svelte';
import { refusedFields, refusedWords } from './wording';

beforeEach(() => speak('en'));

function known(answers: Parameters<typeof platform>[0]) {
  let replaced = 0;
  const machine = platform({ backups: async () => [], ...answers });
  const data = new Data(machine, async () => void (replaced += 1));
  return { data, replaced: () => replaced };
}

test('a dialog that was closed tells nothing, and nothing is read anew', async () => {
  const { data, replaced } = known({ exportData: async () => null, importData: async () => null });
  await data.export('everything');
  await data.import();
  expect([data.told, data.failure, replaced()]).toEqual([null, null, 0]);
});

test('what came in is told, and everything that is shown is read anew', async () => {
  const imported = { workouts: 365, sets: 4210, mornings: 292 };
  const { data, replaced } = known({ importData: async () => imported });
  await data.import();
  expect(data.told).toEqual({ kind: 'imported', imported });
  expect(replaced()).toBe(1);
});

test('a file that is refused is refused by the fields that it names', async () => {
  const one = { field: 'athlete.height_cm', message: 'must be from 50 to 260' };
  const refusals = [
    one,
    ...Array.from({ length: 21 }, (_, at) => ({ field: `mornings[${at}]`, message: 'no' })),
  ];
  const { data, replaced } = known({
    importData: () => Promise.reject(new Failed({ code: 'refused', refusals })),
  });
  await data.import();
  expect(data.failure && refusedWords(data.failure)).toBe(
    'This file was not brought in. It is not right in 22 places:',
  );
  const fields = data.failure ? refusedFields(data.failure) : [];
  expect([fields[0], fields[19], fields[20], fields.length]).toEqual([
    'athlete.height_cm: must be from 50 to 260',
    'mornings[18]: no',
    'and 2 more',
    21,
  ]);
  expect(replaced()).toBe(0);
});

test('while one thing is being done, no other begins', async () => {
  let finish = () => {};
  const { data } = known({
    deleteEverything: () => new Promise((done) => (finish = () => done())),
    makeBackup: async () => [],
  });
  const deleting = data.deleteEverything();
  await data.backUp();
  expect([data.doing, data.told]).toEqual(['delete', null]);
  finish();
  expect(await deleting).toBe(true);
});
