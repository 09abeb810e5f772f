// What is typed to sign in: put right where it is plain what was meant, refused where it is not.

export type Field = 'server' | 'email' | 'password' | 'new_password' | 'device_name';
export type Wrong = Partial<Record<Field, 'missing' | 'refused'>>;

/** The least characters of a password (docs/openapi.json). */
export const PASSWORD_LEAST = 10;

/** The address with its scheme: who leaves it out means https. */
export function addressOf(typed: string): string {
  const address = typed.trim().replace(/\/+$/, '');
  return address === '' || address.includes('://') ? address : `https://${address}`;
}

/** https to anywhere, http to this computer. */
export function isAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return true;
  return (
    protocol === 'http:' &&
    (hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname))
  );
}

export function isEmail(typed: string): boolean {
  return /^\S+@\S+$/.test(typed);
}

/** "sync.example.org" of an address. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
