// What has just happened, said to those who do not see it.

let said = $state('');

export function announce(sentence: string): void {
  said = sentence;
}

export function announced(): string {
  return said;
}
