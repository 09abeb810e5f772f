import { mount } from 'svelte';

import App from './app/App.svelte';
import './styles/index.css';
import { languageOf, speak } from './words';

// Until the athlete's own choice is known, the system's language.
void speak(languageOf('system', navigator.language)).then(() => mount(App, { target: document.body }));
