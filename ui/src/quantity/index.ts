export { clock, minutesBetween } from './clock';
export {
  dateOf,
  dayAndDate,
  dayAndYear,
  dayLater,
  daysBetween,
  daySpan,
  longDay,
  monthLater,
  monthName,
  shortDay,
  weekdayName,
  weekdayOf,
} from './day';
export { distance, hours, longTimer, span, timer } from './duration';
export { inText, type Figure } from './figure';
export { kilograms, load, massUnit, shownMass, tonnage } from './load';
export { ownUnitsFrom, unitsOf } from './own_units';
export { number, signed, typedNumber } from './number';
export { laterBy, timeOfDay } from './time';
export { centimetres, feetAndInches } from './stature';
