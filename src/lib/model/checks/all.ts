import { checkCharacters } from './characters';
import { checkCharts } from './charts';
import { checkDated } from './dated';
import { checkDerivations, checkLoops } from './derivations';
import { checkFigures, checkNames } from './figures';
import { checkFocus } from './focus';
import { checkGeometry } from './geometry';
import { checkLayers } from './ground';
import { checkGlobe } from './globe';
import { checkIds } from './ids';
import { checkImagery } from './imagery';
import { checkInterface } from './interface';
import type { Check } from './known';
import { checkLollipops } from './lollipops';
import { checkMultiples } from './multiples';
import { checkNetworks } from './network';
import { checkNotation } from './notation';
import { checkPeriods } from './periods';
import {
	checkChartReferences,
	checkLedgerReferences,
	checkOtherReferences,
	checkStoryReferences,
	checkWall
} from './references';
import { checkRegroups } from './regroup';
import { checkSpelling } from './spelling';
import { checkTypography } from './typography';
import { checkValues } from './values';

/** What is checked once every file has its shape. */
export const checks: readonly Check[] = [
	checkIds,
	checkLedgerReferences,
	checkStoryReferences,
	checkWall,
	checkFocus,
	checkChartReferences,
	checkOtherReferences,
	checkValues,
	checkPeriods,
	checkLoops,
	checkDerivations,
	checkCharts,
	checkNetworks,
	checkLollipops,
	checkDated,
	checkRegroups,
	checkMultiples,
	checkNotation,
	checkFigures,
	checkNames,
	checkTypography,
	checkSpelling,
	checkCharacters,
	checkInterface,
	checkLayers,
	checkGlobe,
	checkImagery,
	checkGeometry
];
