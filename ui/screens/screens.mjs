// Every screen and state that there is, and how one gets there.

const press =
  (...ids) =>
  async (page) => {
    for (const id of ids) await page.locator(`[data-testid="${id}"]`).first().click();
  };
const to = (place) => press(`nav-${place}`);
const state = (name, act) => ({ name, query: { state: name }, act });

export const sizes = {
  small: { width: 360, height: 780 },
  phone: { width: 390, height: 844 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1280, height: 800 },
};

export const screens = [
  state('planned'),
  state('rest'),
  state('red'),
  state('first_open'),
  state('by_feel'),
  state('proposal'),
  state('must'),
  state('taken'),
  state('notice'),
  state('started'),
  state('finished'),
  state('skipped'),
  state('loading'),
  state('error'),
  { name: 'plan', query: {}, act: to('plan') },
  { name: 'settings', query: {}, act: to('settings') },
  { name: 'offer', query: { state: 'proposal' }, act: press('see-difference') },
  { name: 'topic', query: { state: 'first_open' }, act: press('make-it-yours') },
];
