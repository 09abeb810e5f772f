import { beforeEach, describe, expect, it } from 'vitest';
import { Failed, type CoachNote } from '../platform';
import { models, sees, settled, view } from '../platform/fixtures/coach';
import { platform } from '../platform/fixtures/silent';
import { speak } from '../words';
import { Coach } from './coach.svelte';
import { readable } from './request';
import { standsIn } from './wording';

const note: CoachNote = {
  outcome: 'unsafe',
  broken: [{ rule: 'V4', times: 2 }],
  model: 'small',
  host: 'nas',
  retry_at: null,
};

beforeEach(() => speak('en'));

describe('the coach', () => {
  it('says why the built-in plan stands in, and when it is asked again', () => {
    expect(standsIn(note, 'UTC')).toBe('The coach’s plan broke rule V4 2 times. This is the built-in plan.');
    const down: CoachNote = { ...note, outcome: 'unreachable', broken: [], retry_at: '2026-11-26T03:30:00Z' };
    expect(standsIn(down, 'Europe/Berlin')).toContain('could not be reached');
    expect(standsIn(down, 'Europe/Berlin')).toContain('4:30');
  });

  it('shows a request message by message, and what is none as it is', () => {
    const parts = readable(sees.request);
    expect(parts.map(({ name }) => name)).toEqual([
      'Instructions',
      'Your data, and what was wrong',
      'Settings of the request',
    ]);
    expect(parts[1]?.text).toContain('recent_training');
    expect(readable('no JSON')).toEqual([{ name: 'Request', text: 'no JSON' }]);
  });

  it('sends nothing before the host that is named was agreed to', async () => {
    const agreed: (string | null)[] = [];
    const coach = new Coach(
      platform({
        coach: async () => view('off'),
        saveCoach: async ({ agrees_to, ...settings }) => {
          agreed.push(agrees_to);
          return settled(view('off'), settings, agrees_to);
        },
        coachModels: async () => models,
      }),
    );
    await coach.read();
    coach.endpoint = 'http://nas.lan:11434/v1';
    expect(coach.host).toBe('nas.lan:11434');
    expect(coach.models).toEqual([]);
    await coach.agree();
    expect(agreed).toEqual(['nas.lan:11434']);
    expect(coach.models).toEqual(models.models);
  });

  it('asks about a file where there is no keychain, and keeps what was typed', async () => {
    const coach = new Coach(
      platform({
        coach: async () => view('coach'),
        saveCoachKey: async () => {
          throw new Failed({ code: 'keychain_missing', refusals: [] });
        },
      }),
    );
    await coach.read();
    coach.key = 'sk-1';
    await coach.keepKey(false);
    expect(coach.asksForKeychain).toBe(true);
    expect(coach.key).toBe('sk-1');
  });
});
