// The screens that one goes to from Today. They are loaded as soon as Today stands, so that it stands sooner.

export { default as Exercises } from '../exercise/Exercises.svelte';
export { default as Finish } from '../finish/Finish.svelte';
export { default as History } from '../history/History.svelte';
export { default as MorningScreen } from '../morning/MorningScreen.svelte';
export { default as Plan } from '../plan/Plan.svelte';
export { default as Progress } from '../progress/Progress.svelte';
export { default as OfferScreen } from '../proposal/OfferScreen.svelte';
export { default as Settings } from '../settings/Settings.svelte';
export { default as Workout } from '../workout/Workout.svelte';
