// Every screen and state that there is, and how one gets there.

const part = (page, id) => page.locator(`[data-testid="${id}"]:visible`);

const press =
  (...ids) =>
  async (page) => {
    for (const id of ids) await part(page, id).first().click();
  };
const nth = (id, place) => (page) => part(page, id).nth(place).click();
const fill = (id, text) => (page) => part(page, id).first().fill(text);
const typed = (selector, text) => (page) => page.locator(selector).first().fill(text);
const scrolled = (id) => (page) => part(page, id).first().scrollIntoViewIfNeeded();
const find = (selector) => (page) => page.locator(selector).first().click();
const seen = (id) => (page) => part(page, id).first().waitFor();
const steps =
  (...acts) =>
  async (page) => {
    for (const act of acts) await act(page);
  };
const to = (place, ...acts) => steps(press(`nav-${place}`), ...acts);

const at = (name, query, ...acts) => ({ name, query, act: steps(...acts) });
const state = (name) => at(name, { state: name });
const workout = (name, query, ...acts) => at(name, { state: 'started', ...query }, press('resume'), ...acts);
const finish = (name, query, ...acts) => at(name, { state: 'finished', ...query }, press('rate'), ...acts);
const history = (name, query, ...acts) => at(name, query, to('history', seen('history'), ...acts));
const day = (name, date, ...acts) => history(name, {}, find(`[data-day="${date}"]`), ...acts);
const progress = (name, query, ...acts) => at(name, query, to('progress', seen('progress'), ...acts));
const exercises = (name, ...acts) => progress(name, {}, press('all-exercises'), seen('exercises'), ...acts);
const morning = (name, query, ...acts) => at(name, query, press('check-in'), seen('morning'), ...acts);
const plan = (name, ...acts) => at(name, {}, to('plan', seen('plan'), ...acts));
const settings = (name, query, ...acts) => at(name, query, to('settings', seen('notification'), ...acts));
const sync = (name, query, ...acts) => settings(name, query, seen('sync'), scrolled('sync'), ...acts);
const joining = (name, query, ...acts) => sync(name, query, press('sync-set-up'), ...acts);
const joined = (name, query, ...acts) =>
  joining(
    name,
    query,
    typed('#sync-server', 'sync.example.org'),
    typed('#sync-email', 'mara@example.org'),
    typed('#sync-password', 'a long password'),
    press('sync-join'),
    ...acts,
  );
const broken = (code) => at(`error_${code}`, { state: 'error', code });

export const sizes = {
  small: { width: 360, height: 780 },
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1280, height: 800 },
};

const today = [
  ...['planned', 'rest', 'red', 'ill', 'pressure', 'deload', 'intervals', 'walk_run'].map(state),
  ...['first_open', 'by_feel', 'proposal', 'must', 'taken', 'notice'].map(state),
  ...['started', 'finished', 'skipped', 'loading'].map(state),
  ...['storage', 'in_use', 'disk_full', 'newer_schema', 'clock_implausible'].map(broken),
  ...['coach', 'coach_unsafe', 'coach_down', 'coach_proposal'].map(state),
  at('coach_compared', { state: 'coach' }, press('coach-compare')),
  at('coach_offer', { state: 'coach_proposal' }, press('see-difference')),
  at('imperial', { units: 'imperial' }),
  at('skip', {}, press('skip')),
  at('start_failed', { fail: 'step' }, press('start'), seen('failure')),
  at('offer', { state: 'proposal' }, press('see-difference')),
  at('offer_failed', { state: 'proposal', fail: 'take' }, press('see-difference', 'take'), seen('failure')),
  at('topic', { state: 'first_open' }, press('make-it-yours')),
  at('activity', {}, press('log-activity')),
  at('activity_logged', {}, press('log-activity', 'save-activity'), seen('remove-activity')),
];

const lifting = [
  workout('workout', {}),
  workout('workout_resting', { rest: 'on' }),
  workout('workout_logged', { state: 'fresh' }, press('log-set'), seen('rest')),
  workout('workout_superset', { state: 'fresh' }, nth('exercise', 2)),
  workout('workout_timed', { state: 'walk_run_started' }),
  workout('workout_by_feel', { state: 'by_feel' }),
  workout('workout_imperial', { units: 'imperial' }),
  workout('workout_not_saved', { fail: 'log' }, press('log-set'), (page) =>
    page.locator('[role=alert]').first().waitFor(),
  ),
  workout('workout_swap', {}, press('swap'), seen('incoming')),
  workout('workout_swap_chosen', {}, press('swap'), nth('incoming', 1), press('swap-today')),
  workout('workout_add', {}, press('add-exercise'), seen('incoming')),
  workout('workout_sets', {}, press('more')),
  workout('workout_note', {}, press('more'), fill('exercise-note', 'Pin 4'), press('keep-note')),
  workout('workout_how_to', {}, press('how-to')),
  at('workout_yesterday', { state: 'notice' }, press('resume-open')),
  finish('finish', {}),
  finish('finish_rated', {}, press('session-rpe-8')),
  finish('finish_failed', { fail: 'rate' }, press('session-rpe-8', 'save-rating'), seen('failure')),
];

const back = [
  history('history', {}),
  history('history_first', { state: 'first_open' }),
  day('history_done', '2026-11-19'),
  day('history_missed', '2026-11-24'),
  day('history_set', '2026-11-19', press('past-set')),
  day('history_amend', '2026-11-19', press('amend')),
  day('history_deleted', '2026-11-19', press('delete-workout'), seen('toast')),
  history('history_log', {}, press('log-past')),
  progress('progress', {}),
  progress('progress_word', { state: 'coach' }, seen('week-word')),
  progress('progress_first', { state: 'first_open' }),
  progress('progress_tables', {}, press('tables')),
  progress('progress_imperial', { units: 'imperial' }),
  exercises('exercises'),
  exercises('exercise', nth('exercise-row', 4), seen('why-not')),
  exercises('exercise_never', nth('exercise-row', 4), press('never')),
  exercises('exercise_own', press('add-own')),
];

const told = [
  morning('morning', {}),
  morning('morning_trouble', {}, find('[data-testid=trouble] button, [data-testid=trouble] label')),
  morning('morning_sore', {}, press('morning-next'), find('[data-testid=front-quads] path')),
  morning('morning_list', {}, press('morning-next'), find('label:has([value=list])')),
  morning('morning_measured', {}, press('morning-next', 'morning-next')),
  morning('morning_missing', { state: 'first' }, press('morning-next', 'morning-next')),
  morning('morning_typed', {}, press('morning-next', 'morning-next', 'type-hrv_rmssd_ms')),
  at('morning_answered', { state: 'checked_in' }, press('check-in')),
  plan('plan'),
  plan('plan_day', nth('plan-day', 1)),
  plan('plan_ask', nth('plan-day', 1), press('ask-easier')),
  plan('absence', press('absent-holiday')),
  plan('absence_told', press('absent-holiday', 'save-absence')),
];

const settled = [
  settings('settings', {}),
  settings('settings_foot', {}, (page) => part(page, 'delete-everything').scrollIntoViewIfNeeded()),
  settings('coach_off', {}, scrolled('coach')),
  settings('coach_consent', {}, typed('#coach-endpoint', 'http://nas.lan:11434'), press('coach-use')),
  settings('coach_on', { state: 'coach' }, press('coach-test'), scrolled('coach')),
  settings('coach_no_answer', { state: 'coach', fail: 'coach' }, press('coach-test'), scrolled('coach')),
  settings(
    'coach_keychain',
    { state: 'coach', fail: 'keychain' },
    typed('#coach-key', 'sk-1'),
    press('coach-key-keep'),
    scrolled('coach-no-keychain'),
  ),
  settings('coach_sees', { state: 'coach' }, press('coach-sees')),
  settings('settings_denied', { state: 'denied' }),
  settings('settings_silent', { state: 'no_daemon' }),
  settings('settings_exported', {}, press('export'), seen('data-told')),
  settings('settings_restore', {}, press('restore')),
  settings('settings_delete', {}, press('delete-everything')),
  ...['goal', 'time', 'experience', 'limits', 'about', 'health'].map((topic) =>
    settings(`topic_${topic}`, {}, press(`topic-${topic}`)),
  ),
  settings('place', {}, press('topic-equipment')),
  settings('place_another', {}, press('topic-equipment', 'add-place')),
  settings('plates', {}, press('topic-equipment'), (page) => part(page, 'plates').scrollIntoViewIfNeeded()),
];

const synced = [
  sync('sync_off', {}),
  joining('sync_join', {}),
  joining('sync_create', {}, find('label:has([value=new])')),
  joining('sync_form_empty', {}, press('sync-join')),
  joined('sync_form_error', { problem: 'unreachable' }, seen('sync-join')),
  joined('sync_wrong_password', { problem: 'wrong_credentials' }),
  joined('sync_many_tries', { problem: 'too_many' }, seen('sync-problem')),
  joined('sync_keychain', { fail: 'keychain' }, seen('sync-no-keychain')),
  joined('sync_signing_in', { lasts: 'on' }),
  sync('sync_on', { sync: 'on' }),
  sync('sync_pending', { sync: 'pending' }),
  sync('sync_running', { sync: 'running' }),
  sync('sync_problem', { sync: 'problem' }),
  sync('sync_revoked', { sync: 'revoked' }),
  sync('sync_again', { sync: 'revoked' }, press('sync-sign-in-again')),
  sync('sync_devices', { sync: 'on' }, press('sync-devices-open'), seen('revoke')),
  sync('sync_revoke', { sync: 'on' }, press('sync-devices-open', 'revoke')),
  sync('sync_password', { sync: 'on' }, press('sync-password-open', 'password-confirm')),
  sync('sync_sign_out', { sync: 'pending' }, press('sync-sign-out-open')),
  sync('sync_wipe', { sync: 'pending' }, press('sync-sign-out-open', 'sign-out-wipe')),
  sync('sync_delete', { sync: 'on' }, press('sync-delete-open')),
  sync('sync_conflicts', { sync: 'conflicts' }, scrolled('conflicts')),
  sync('sync_decided', { sync: 'one_conflict' }, press('keep-theirs'), seen('decided')),
  at('sync_mark_waiting', { sync: 'pending' }),
  at('sync_mark_sign_in', { sync: 'revoked' }),
  at('sync_mark_conflicts', { sync: 'conflicts' }),
  history('sync_twice', { sync: 'twice' }, find('[data-day="2026-11-19"]'), scrolled('conflict')),
  workout('sync_twice_workout', { sync: 'twice' }, nth('exercise', 0), scrolled('conflict')),
];

export const screens = [...today, ...lifting, ...back, ...told, ...settled, ...synced];
