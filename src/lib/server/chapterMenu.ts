import { chaptersInBar } from '../story/barRoom';
import { readStory } from './read';

/** Whether the story being built has more chapters than its top bar shows in a row. */
export const needsChapterMenu = (): boolean => readStory().chapters.length > chaptersInBar;
