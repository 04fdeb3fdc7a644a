import { embedLinks } from '../lib/embed/embedLinks';
import { embedding } from '../lib/embed/embedding';
import { stateButtons } from '../lib/embed/gallery/showState';
import { openFigures } from '../lib/story/openFigures';
import { themeSwitch } from '../lib/ui/switches';

/** The gallery and the charts' own pages in the browser: states to try, sources, ways to embed. */

void openFigures(document.getElementById('source')!, () => undefined);
themeSwitch(() => undefined);
for (const list of document.querySelectorAll<HTMLElement>('[data-states-of]')) stateButtons(list);

const section = document.querySelector<HTMLElement>('.embedding');
if (section) embedding(section, location.href);

embedLinks();
