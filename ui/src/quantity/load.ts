// External load. Documents are metric; pounds exist only on the screen.

import type { Units } from '../platform';
import { m } from '../words';
import type { Figure } from './figure';
import { number } from './number';

/** International avoirdupois pound. */
const POUNDS_PER_KG = 1 / 0.45359237;

export function massUnit(units: Units): string {
  return units === 'imperial' ? m.unit_lb() : m.unit_kg();
}

/** The number shown: kilograms as they are, pounds to the half. */
export function shownMass(kg: number, units: Units): number {
  return units === 'imperial' ? Math.round(kg * POUNDS_PER_KG * 2) / 2 : kg;
}

/** Kilograms of a number that was typed in the athlete's units, to 10 g. */
export function kilograms(shown: number, units: Units): number {
  return units === 'imperial' ? Math.round((shown / POUNDS_PER_KG) * 100) / 100 : shown;
}

export function load(kg: number, units: Units): Figure {
  return { figure: number(shownMass(kg, units)), unit: massUnit(units) };
}

/** The whole work of a session: tonnes, or thousands of pounds. */
export function tonnage(kg: number, units: Units): Figure {
  return units === 'imperial'
    ? { figure: number(Math.round(kg * POUNDS_PER_KG), 0), unit: m.unit_lb() }
    : { figure: tonnes(kg), unit: m.unit_t() };
}

function tonnes(kg: number): string {
  return number(Math.round(kg / 100) / 10, 1);
}
