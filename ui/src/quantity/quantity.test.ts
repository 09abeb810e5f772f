import { beforeEach, expect, test } from 'vitest';

import { speak } from '../words';
import {
  centimetres,
  clock,
  dayAndDate,
  daysBetween,
  distance,
  feetAndInches,
  hours,
  inText,
  kilograms,
  laterBy,
  load,
  longDay,
  minutesBetween,
  number,
  dayLater,
  shortDay,
  signed,
  span,
  timeOfDay,
  timer,
  tonnage,
  weekdayName,
} from '.';

beforeEach(() => speak('en'));

test('days are counted over the ends of months, years and summer time', () => {
  expect([dayLater('2026-03-28', 2), dayLater('2026-12-31', 1), dayLater('2026-03-01', -1)]).toEqual([
    '2026-03-30',
    '2027-01-01',
    '2026-02-28',
  ]);
});

test('a day is written as English writes it', () => {
  expect([longDay('2026-11-26'), shortDay('2026-11-26'), dayAndDate('2026-11-27')]).toEqual([
    'Thursday 26 November',
    'Thu 26 Nov',
    'Fri 27',
  ]);
});

test('a day is written as German writes it', async () => {
  await speak('de');
  expect([longDay('2026-11-26'), shortDay('2026-11-26'), dayAndDate('2026-11-27')]).toEqual([
    'Donnerstag, 26. November',
    'Do., 26. Nov.',
    'Fr., 27.',
  ]);
  expect(weekdayName('2026-11-26')).toBe('Do');
});

test('days are counted over a change of the clocks and of the year', () => {
  expect([daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-12-31', '2027-01-01')]).toEqual([2, 1]);
});

test('an instant is shown as the clock of its zone had it', () => {
  expect(clock('2026-11-26T03:00:00Z', 'Europe/Berlin')).toBe('04:00');
  expect(clock('2026-11-25T23:05:00.123456789Z', 'Europe/Berlin')).toBe('00:05');
});

test('an instant in a zone that is unknown here is shown all the same', () => {
  expect(clock('2026-11-26T03:00:00Z', '')).toMatch(/^\d\d:\d\d$/);
  expect(clock('', 'Europe/Berlin')).toBe('');
});

test('minutes between two instants are never less than none', () => {
  expect(minutesBetween('2026-11-26T17:31:00Z', '2026-11-26T18:22:00Z')).toBe(51);
  expect(minutesBetween('2026-11-26T18:22:00Z', '2026-11-26T17:31:00Z')).toBe(0);
});

test('numbers carry no needless zeros, and the real minus', () => {
  expect([number(102.5), number(100), number(1.25), signed(2.5), signed(-5)]).toEqual([
    '102.5',
    '100',
    '1.25',
    '+2.5',
    '−5',
  ]);
});

test('German has a decimal comma', async () => {
  await speak('de');
  expect(number(102.5)).toBe('102,5');
});

test('pounds are shown to the half, and kilograms as they are', () => {
  expect(inText(load(102.5, 'metric'))).toBe('102.5\u00a0kg');
  expect(inText(load(102.5, 'imperial'))).toBe('226\u00a0lb');
  expect(inText(load(80, 'imperial'))).toBe('176.5\u00a0lb');
});

test('a load typed in pounds is shown again as it was typed', () => {
  const typed = [45, 62.5, 135, 176.5, 225, 315];
  expect(typed.map((pounds) => load(kilograms(pounds, 'imperial'), 'imperial').figure)).toEqual(
    typed.map(String),
  );
});

test('the work of a session is told in tonnes or in pounds', () => {
  expect(inText(tonnage(7010, 'metric'))).toBe('7\u00a0t');
  expect(inText(tonnage(6050, 'metric'))).toBe('6.1\u00a0t');
  expect(inText(tonnage(1000, 'imperial'))).toBe('2,205\u00a0lb');
});

test('rests, holds and distances have their usual forms', () => {
  expect([timer(180), timer(75), timer(5)]).toEqual(['3:00', '1:15', '0:05']);
  expect([span(30), span(90), span(300)]).toEqual(['30\u00a0s', '90\u00a0s', '5\u00a0min']);
  expect([distance(400), distance(2500)]).toEqual(['400\u00a0m', '2.5\u00a0km']);
});

test('a height in feet and inches comes back within a centimetre', () => {
  expect(feetAndInches(175)).toEqual({ feet: 5, inches: 9 });
  expect(Math.abs(centimetres(feetAndInches(183)) - 183)).toBeLessThanOrEqual(1);
});

test.each([
  ['7', '07:00'],
  ['7:30', '07:30'],
  ['07.30', '07:30'],
  ['0730', '07:30'],
  ['730', '07:30'],
  ['24:00', null],
  ['12:60', null],
  ['morning', null],
  ['', null],
])('%s is read as the time %s', (typed, time) => {
  expect(timeOfDay(typed)).toBe(time);
});

test('a quarter of an hour before midnight is on the same clock', () => {
  expect([laterBy('00:00', -15), laterBy('23:50', 15), laterBy('07:00', 15)]).toEqual([
    '23:45',
    '00:05',
    '07:15',
  ]);
});

test('minutes are told in hours', () => {
  expect([hours(224), hours(5), hours(600)]).toEqual(['3:44', '0:05', '10:00']);
});
