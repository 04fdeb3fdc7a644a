import { withdrawalOf, type Embed } from './embeds';
import type { Tab } from './snippet';

/** The views that an embed has; what was withdrawn has none. A map's figures are in its cards. */
export function tabsOf(embed: Embed): Tab[] {
	if (withdrawalOf(embed)) return [];
	return embed.kind === 'chart' ? ['chart', 'table', 'sources'] : ['chart', 'sources'];
}
