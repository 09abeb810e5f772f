// A request as one can read it: its messages each on their own, with their line breaks, and the rest as it is.

import { m } from '../words';

export type Part = { name: string; text: string };

type Message = { role: string; content: string };

export function readable(request: string): Part[] {
  const body = parsed(request);
  if (body === null || !isMessages(body['messages'])) return [{ name: m.sees_whole(), text: request }];
  const { messages, ...rest } = body;
  return [
    ...messages.map(({ role, content }) => ({
      name: role === 'system' ? m.sees_system() : m.sees_user(),
      text: content,
    })),
    { name: m.sees_rest(), text: JSON.stringify(rest, null, 2) },
  ];
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isMessages(value: unknown): value is Message[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) => isObject(each) && typeof each['role'] === 'string' && typeof each['content'] === 'string',
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
