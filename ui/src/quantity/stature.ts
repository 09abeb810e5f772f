// Body height: centimetres, or feet and inches.

const CM_PER_INCH = 2.54;
const INCHES_PER_FOOT = 12;

export type FeetAndInches = { feet: number; inches: number };

export function feetAndInches(cm: number): FeetAndInches {
  const inches = Math.round(cm / CM_PER_INCH);
  return { feet: Math.floor(inches / INCHES_PER_FOOT), inches: inches % INCHES_PER_FOOT };
}

export function centimetres({ feet, inches }: FeetAndInches): number {
  return Math.round((feet * INCHES_PER_FOOT + inches) * CM_PER_INCH);
}
