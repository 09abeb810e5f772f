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
export type WorkoutScreen = Answered<'workout'>;
export type Amendment = Parameters<typeof commands.amendWorkout>[1];
export type RestChange = Parameters<typeof commands.changeRest>[1];
export type Incoming = Answered<'substitutes'>;
export type WorkoutSummary = Answered<'workoutSummary'>;
export type Rating = Parameters<typeof commands.rateWorkout>[1];
export type PlanView = Answered<'plan'>;
export type PlanChange = Parameters<typeof commands.changePlan>[0];
export type ChangeView = Answered<'changePlan'>;
export type NotificationView = Answered<'notification'>;
export type NotificationSettings = Parameters<typeof commands.saveNotification>[0];
export type Outcome = Answered<'testNotification'>;
export type PresenceView = Answered<'presence'>;
export type Presence = Parameters<typeof commands.savePresence>[0];

export type Month = Answered<'month'>;
export type MonthDay = Month['days'][number];
export type DayMark = MonthDay['mark'];
export type DayRecord = Answered<'dayRecord'>;
export type PastEntry = Parameters<typeof commands.logPast>[1];
export type ProgressView = Answered<'progress'>;
export type ProgressRange = Parameters<typeof commands.progress>[0];
export type LiftCourse = NonNullable<ProgressView['lift']>;
export type CatalogueView = Answered<'catalogue'>;
export type CatalogueEntry = CatalogueView['entries'][number];
export type ExerciseView = Answered<'exercise'>;
export type OwnExercise = CatalogueView['own'][number];
export type OwnExerciseDraft = Parameters<typeof commands.saveOwnExercise>[0];
export type Muscle = OwnExercise['primary'][number];
export type Pattern = OwnExercise['pattern'];
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
export type CoachView = Answered<'coach'>;
export type CoachDraft = Parameters<typeof commands.saveCoach>[0];
export type CoachModels = Answered<'coachModels'>;
export type CoachCheck = Answered<'testCoach'>;
export type ModelSees = Answered<'modelSees'>;
export type TriedCoach = Answered<'askCoach'>;
export type CoachComparison = NonNullable<Answered<'compareCoach'>>;
export type WeeklyWord = NonNullable<Answered<'weeklyWord'>>;
export type TryOutcome = CoachCheck['outcome'];

export type SyncView = Answered<'syncStatus'>;
export type SyncAccount = NonNullable<SyncView['account']>;
export type ConflictView = SyncView['conflicts'][number];
export type Settlement = Parameters<typeof commands.syncSettleConflict>[1];
export type SignIn = Parameters<typeof commands.syncSignIn>[0];
export type SyncDone = Answered<'syncNow'>;
export type SyncProblemCode = NonNullable<SyncDone['problem']>;
export type SyncDevices = Answered<'syncDevices'>;
export type SyncDevice = SyncDevices['devices'][number];

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
export type SkipReason = NonNullable<WorkoutView['skip_reason']>;
export type RestView = NonNullable<WorkoutScreen['rest']>;
export type LiftView = NonNullable<WorkoutScreen['lifts'][string]>;
export type LoadChoice = NonNullable<LiftView['loads']>['choices'][number];
export type Substitute = Incoming['list'][number];
export type Feel = NonNullable<Rating['feel']>;
export type BestEver = WorkoutSummary['records'][number];
export type MuscleWeek = WorkoutSummary['muscles'][number];
export type StripDay = TodayView['week'][number];
export type Mark = StripDay['mark'];
export type Notice = TodayView['notices'][number];
export type Exercises = TodayView['exercises'];
export type Readiness = TodayView['readiness'];
export type Driver = Readiness['drivers'][number];
export type Level = Readiness['level'];
export type ProposalView = NonNullable<TodayView['proposal']>;
export type CoachNote = NonNullable<TodayView['coach']>;
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
  replaceSet(setId: string, entry: SetEntry): Promise<PerformedSet>;
  workout(trainingDay: string): Promise<WorkoutScreen>;
  /** The rest that runs; from now on the system tells of its end while nobody looks. */
  rest(trainingDay: string): Promise<RestView | null>;
  changeRest(trainingDay: string, change: RestChange): Promise<RestView | null>;
  saveRestSound(sounds: boolean): Promise<void>;
  /** Changes the session that is under way; a lasting swap holds from now on. */
  amendWorkout(trainingDay: string, amendment: Amendment, lasting: boolean): Promise<WorkoutScreen>;
  undoAmendment(trainingDay: string): Promise<WorkoutScreen>;
  substitutes(trainingDay: string, exerciseId: string): Promise<Incoming>;
  additions(trainingDay: string): Promise<Incoming>;
  noteExercise(trainingDay: string, exerciseId: string, text: string): Promise<void>;
  workoutSummary(trainingDay: string): Promise<WorkoutSummary>;
  rateWorkout(trainingDay: string, rating: Rating): Promise<WorkoutSummary>;
  skipWorkout(trainingDay: string, reason: SkipReason | null): Promise<TodayView>;
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
  /** The month that a training day lies in; without one, today's. */
  month(of: string | null): Promise<Month>;
  dayRecord(trainingDay: string): Promise<DayRecord>;
  logPast(trainingDay: string, entry: PastEntry): Promise<void>;
  amendPast(trainingDay: string, entry: PastEntry): Promise<void>;
  restoreSet(set: PerformedSet): Promise<void>;
  deleteWorkout(trainingDay: string): Promise<void>;
  /** Puts back what was deleted last, and answers its training day. */
  restoreWorkout(): Promise<string>;
  progress(range: ProgressRange, exerciseId: string | null): Promise<ProgressView>;
  catalogue(): Promise<CatalogueView>;
  exercise(exerciseId: string): Promise<ExerciseView>;
  setNever(exerciseId: string, never: boolean): Promise<void>;
  setExerciseUnits(exerciseId: string, units: Units): Promise<void>;
  /** Answers the exercise's id. */
  saveOwnExercise(draft: OwnExerciseDraft): Promise<string>;
  removeOwnExercise(exerciseId: string): Promise<void>;
  saveAppearance(appearance: Appearance): Promise<void>;
  notification(): Promise<NotificationView>;
  saveNotification(settings: NotificationSettings): Promise<NotificationView>;
  testNotification(): Promise<Outcome>;
  presence(): Promise<PresenceView>;
  savePresence(presence: Presence): Promise<PresenceView>;
  coach(): Promise<CoachView>;
  saveCoach(draft: CoachDraft): Promise<CoachView>;
  /** Keeps the endpoint's key; null forgets it. */
  saveCoachKey(key: string | null, inFile: boolean): Promise<CoachView>;
  coachModels(): Promise<CoachModels>;
  testCoach(): Promise<CoachCheck>;
  modelSees(): Promise<ModelSees>;
  /** Asks for today's session; what comes is a proposal. */
  askCoach(): Promise<TriedCoach>;
  /** Null unless today's session is the coach's. */
  compareCoach(): Promise<CoachComparison | null>;
  /** The last word about a week, or, when it is asked for, a new one. */
  weeklyWord(ask: boolean): Promise<WeeklyWord | null>;
  syncStatus(): Promise<SyncView>;
  syncSignUp(signIn: SignIn): Promise<SyncDone>;
  syncSignIn(signIn: SignIn): Promise<SyncDone>;
  syncNow(): Promise<SyncDone>;
  syncDevices(): Promise<SyncDevices>;
  syncRevokeDevice(id: string): Promise<SyncDevices>;
  syncChangePassword(password: string, newPassword: string): Promise<SyncDone>;
  /** Signs this device out; what is on it stays, or goes with `wipe`. */
  syncSignOut(wipe: boolean): Promise<SyncDone>;
  syncDeleteAccount(password: string): Promise<SyncDone>;
  /** Puts back what was written here. */
  syncUndoConflict(id: string): Promise<SyncView>;
  syncSettleConflict(id: string, settlement: Settlement): Promise<SyncView>;
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
  /** Calls back whenever sync stands otherwise than was last read, until the answer is called. */
  onSyncChanged(callback: () => void): () => void;
  /** Calls back whenever somebody outside of the window wants to see today, until the answer is called. */
  onTodayWanted(callback: () => void): () => void;
}
