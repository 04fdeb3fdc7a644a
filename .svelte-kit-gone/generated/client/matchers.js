import { match as chartFile } from "../../../src/params/chartFile.ts";
import { match as dataFile } from "../../../src/params/dataFile.ts";
import { match as lang } from "../../../src/params/lang.ts";

export const matchers = { chartFile, dataFile, lang };