import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import '../src/define.js';
import { surroundings } from './surroundings.js';

setCustomElementsManifest(manifest);

/**
 * `npm run test:stories` opens every story and waits until it is rendered, its `play` function has
 * ended and nothing in it is `aria-busy`. A story about something that never stops loading says so
 * with `tags: ['busy']`.
 */
const preview: Preview = {
  tags: ['autodocs'],
  decorators: [surroundings],
  globalTypes: {
    theme: {
      description: 'Colours',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Direction of text',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    locale: {
      description: 'Language',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: [
          { value: 'en', title: 'English' },
          { value: 'ja', title: '日本語' },
          { value: 'th', title: 'ไทย' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en' },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    options: { storySort: { order: ['Welcome'] } },
  },
};

export default preview;
