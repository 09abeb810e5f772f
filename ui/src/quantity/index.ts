export { clock, minutesBetween } from './clock';
export { dateOf, dayAndDate, daysBetween, longDay, plusDays, shortDay, weekdayName } from './day';
export { distance, hours, span, timer } from './duration';
export { inText, type Figure } from './figure';
export { kilograms, load, massUnit, shownMass, tonnage } from './load';
export { number, signed } from './number';
export { laterBy, timeOfDay } from './time';
export { centimetres, feetAndInches } from './stature';
