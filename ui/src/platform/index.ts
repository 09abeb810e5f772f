// What the screens may ask of the machine they run on. Only this folder knows what answers.
// The types are those of the generated commands; parts of them get the names that the screens speak of.

import type { commands, RULES, TEMPLATES } from './bindings';

export { Failed, failureOf } from './failure';

type Answer<Name extends keyof typeof commands> = Awaited<ReturnType<(typeof commands)[Name]>>;
type Answered<Name extends keyof typeof commands> = Extract<Answer<Name>, { status: 'ok' }>['data'];

export type TodayView = Answered<'today'>;
export type Failure = Extract<Answer<'today'>, { status: 'error' }>['error'];
export type Athlete = Parameters<typeof commands.saveAthlete>[0];
export type Appearance = Parameters<typeof commands.saveAppearance>[0];
export type SetEntry = Parameters<typeof commands.logSet>[1];
export type PerformedSet = Answered<'logSet'>;
export type Step = Parameters<typeof commands.stepWorkout>[1];
export type PlanView = Answered<'plan'>;
export type PlanChange = Parameters<typeof commands.changePlan>[0];
export type ChangeView = Answered<'changePlan'>;
export type NotificationView = Answered<'notification'>;
export type NotificationSettings = Parameters<typeof commands.saveNotification>[0];
export type Outcome = Answered<'testNotification'>;
export type PresenceView = Answered<'presence'>;
export type Presence = Parameters<typeof commands.savePresence>[0];

export type MorningView = Answered<'morning'>;
export type MorningEntry = Parameters<typeof commands.saveMorning>[0];
export type MeasuredView = MorningView['measured'][number];
export type Metric = MeasuredView['metric'];
export type CheckIn = Required<NonNullable<MorningView['check_in']>>;
export type Activity = Parameters<typeof commands.logActivity>[1];
export type Absence = Parameters<typeof commands.beginAbsence>[0];
export type ExportKind = Parameters<typeof commands.exportData>[0];
export type Imported = NonNullable<Answered<'importData'>>;
export type Backup = Answered<'backups'>[number];
export type About = Answered<'about'>;

export type ErrorCode = Failure['code'];
export type WorkoutView = TodayView['workout'];
export type Status = WorkoutView['status'];
export type Session = WorkoutView['session'];
export type Block = Session['blocks'][number];
export type BlockKind = Block['kind'];
export type PlannedExercise = Block['exercises'][number];
export type PlannedSet = PlannedExercise['sets'][number];
export type Reason = Session['reasons'][number];
export type RuleId = keyof typeof RULES;
export type TemplateId = (typeof TEMPLATES)[number];
export type StripDay = TodayView['week'][number];
export type Mark = StripDay['mark'];
export type Notice = TodayView['notices'][number];
export type Exercises = TodayView['exercises'];
export type Readiness = TodayView['readiness'];
export type Driver = Readiness['drivers'][number];
export type Level = Readiness['level'];
export type ProposalView = NonNullable<TodayView['proposal']>;
export type ProposalCause = ProposalView['cause'];
export type Finding = ProposalView['refused'][number];
export type SessionDifference = ProposalView['difference'];
export type ExerciseDose = NonNullable<SessionDifference['exercises'][number]['after']>;
export type DayEvent = TodayView['day_history'][number];
export type DayWish = NonNullable<TodayView['wish']>;
export type PlanDay = PlanView['days'][number];
export type Experience = Athlete['experience'];
export type Goal = Athlete['goals'][number];
export type Equipment = Athlete['equipment'][number];
export type Limitation = Athlete['limitations'][number];
export type Region = Limitation['region'];
export type Severity = Limitation['severity'];
export type Weekday = NonNullable<Athlete['availability']['weekdays']>[number];
export type Units = Athlete['units'];

/** Every promise is fulfilled once the change is durable, or rejected with `Failed`. */
export interface Platform {
  today(): Promise<TodayView>;
  stepWorkout(trainingDay: string, step: Step): Promise<TodayView>;
  logSet(trainingDay: string, entry: SetEntry): Promise<PerformedSet>;
  removeSet(setId: string): Promise<void>;
  saveAthlete(athlete: Athlete): Promise<TodayView>;
  dismissNotices(): Promise<void>;
  morning(): Promise<MorningView>;
  saveMorning(entry: MorningEntry): Promise<TodayView>;
  logActivity(trainingDay: string, activity: Activity): Promise<TodayView>;
  removeActivity(trainingDay: string, activity: Activity): Promise<TodayView>;
  beginAbsence(absence: Absence): Promise<TodayView>;
  endAbsence(absence: Absence): Promise<TodayView>;
  plan(): Promise<PlanView>;
  /** Shows what a change would make; confirmed, makes it. */
  changePlan(change: PlanChange, confirm: boolean): Promise<ChangeView>;
  pinDay(trainingDay: string, pinned: boolean): Promise<PlanView>;
  undoChange(): Promise<TodayView>;
  acceptProposal(id: string): Promise<TodayView>;
  keepProposal(id: string): Promise<TodayView>;
  saveAppearance(appearance: Appearance): Promise<void>;
  notification(): Promise<NotificationView>;
  saveNotification(settings: NotificationSettings): Promise<NotificationView>;
  testNotification(): Promise<Outcome>;
  presence(): Promise<PresenceView>;
  savePresence(presence: Presence): Promise<PresenceView>;
  /** The file that the athlete named, or null when none was named. */
  exportData(kind: ExportKind): Promise<string | null>;
  importData(): Promise<Imported | null>;
  backups(): Promise<Backup[]>;
  makeBackup(): Promise<Backup[]>;
  restoreBackup(name: string): Promise<void>;
  deleteEverything(): Promise<void>;
  about(): Promise<About>;
  /** Calls back whenever today is another than was last read, until the answer is called. */
  onTodayChanged(callback: () => void): () => void;
  /** Calls back whenever somebody outside of the window wants to see today, until the answer is called. */
  onTodayWanted(callback: () => void): () => void;
}
