// Opens the app on a virtual screen, waits for today's session, keeps a picture of it and prints the session.
// Usage: node tests/window/show.mjs HOME PICTURE.png

import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Home, Window } from './app.mjs';

const [homePath, picture] = process.argv.slice(2);
const home = await Home.at(resolve(homePath));
const window = await Window.open(home);
await window.ready();
await writeFile(picture, await window.driver.picture());
await window.close();
process.stdout.write(await home.told('today'));
